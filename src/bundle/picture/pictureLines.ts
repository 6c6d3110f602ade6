import type { Picture } from './picture'

/** Each connection as a sentence, for whoever reads rather than looks. */
export function pictureLines({ nodes, edges }: Picture): { key: string; from: string; label: string; to: string }[] {
  const named = new Map(nodes.map(({ id, kind, name }) => [id, `${kind} ${name}`]))
  return edges.map(({ from, to, label }) => ({
    key: `${from} ${to}`,
    from: named.get(from) ?? from,
    label,
    to: named.get(to) ?? to,
  }))
}
