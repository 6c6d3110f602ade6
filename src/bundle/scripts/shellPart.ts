/** The functions of the scripts, a file a concept, by name. They are shell as it stands in the bundle, with no holes. */
const PARTS = import.meta.glob<string>('./shell/*.sh', { query: '?raw', import: 'default', eager: true })

/** The text of a part, e.g. `policy`. Throws for a name without a file: a script must not come out short. */
export function shellPart(name: string): string {
  const text = PARTS[`./shell/${name}.sh`]
  if (text === undefined) throw new TypeError(`There is no part of a script called ${name}`)
  return text.trimEnd()
}
