/** The functions of verify.sh, a file a concern, by name. They are shell as it stands in the bundle, with no holes. */
const PARTS = import.meta.glob<string>('./shell/*.sh', { query: '?raw', import: 'default', eager: true })

/** The text of a part, e.g. `secret`. Throws for a name without a file: a script must not come out short. */
export function verifyPart(name: string): string {
  const text = PARTS[`./shell/${name}.sh`]
  if (text === undefined) throw new TypeError(`verify.sh has no part called ${name}`)
  return text.trimEnd()
}
