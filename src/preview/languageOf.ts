/** The languages the editor colours. */
export type Language = 'python' | 'yaml' | 'json' | 'shell' | 'markdown' | 'ini' | 'hcl' | 'requirements' | 'plaintext'

/** A map and not an object: a file may be called `notes.constructor`. */
const BY_EXTENSION: ReadonlyMap<string, Language> = new Map([
  ['py', 'python'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['json', 'json'],
  ['sh', 'shell'],
  ['md', 'markdown'],
  ['tf', 'hcl'],
  ['ini', 'ini'],
  ['cfg', 'ini'],
  ['conf', 'ini'],
  ['env', 'ini'],
])

/** pip's files are plain `.txt` and only their names tell. */
const PIP_FILE = /(^|[-_.])(requirements|constraints)([-_.].*)?\.txt$/

/** The language of a file, told from its path alone. */
export function languageOf(path: string): Language {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  if (PIP_FILE.test(name)) return 'requirements'
  const extension = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : ''
  return BY_EXTENSION.get(extension) ?? 'plaintext'
}

/** Only prose wraps: in code a line is a line. */
export const wraps = (path: string): boolean => languageOf(path) === 'markdown'
