import help from './data/fieldHelp.json'

/** One sentence of help for a field that many connectors share, by its name; undefined for all others. */
export function fieldHelp(name: string): string | undefined {
  return Object.hasOwn(help, name) ? (help as Record<string, string>)[name] : undefined
}
