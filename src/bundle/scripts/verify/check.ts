import { shellWord } from '../../text/shell'

/** One line of what verify.sh prints: what is looked at, and the function that looks, with what it is given. */
export interface Check {
  /** Begins the line, e.g. "Secret /openmetadata/ingestion-bot". */
  subject: string
  /** The file in `shell/` that holds the function; the name of the function where it is not that of the file. */
  part: string
  call?: string
  arguments?: string[]
}

/** The check as a line of the script; every text of the answers is one word of the shell. */
export function checkLine({ subject, part, call, arguments: given = [] }: Check): string {
  return ['check', shellWord(subject), call ?? part, ...given.map(shellWord)].join(' ')
}
