import { badCharacters } from '../answers/text'
import type { Lined } from './lined'
import type { Remark, Replaced, Unplaced } from './outcome'

const LONGEST_STEP = 80

/** A key may itself be a secret's value, or anything else that does not belong on a screen. */
const shownStep = (step: string) => (badCharacters(step) ? '…' : step.slice(0, LONGEST_STEP))

export const shownPath = (path: readonly string[]) => path.map(shownStep).join('.')

/** What is told of one file. Values never get here: only where they stand and why. */
export class ImportLog {
  readonly unplaced: Unplaced[] = []
  readonly replaced: Replaced[] = []
  readonly remarks: Remark[] = []

  constructor(readonly file: string) {}

  leaveOut({ line }: Pick<Lined, 'line'>, path: readonly string[], why: string): void {
    this.unplaced.push({ file: this.file, line, path: shownPath(path), why })
  }

  replace({ line }: Pick<Lined, 'line'>, path: readonly string[], name: string): void {
    this.replaced.push({ file: this.file, line, path: shownPath(path), name })
  }

  remark({ line }: Pick<Lined, 'line'>, message: string): void {
    this.remarks.push({ file: this.file, line, message })
  }

  /** A log for an attempt, to be taken over if the attempt is. */
  attempt(): ImportLog {
    return new ImportLog(this.file)
  }

  takeOver({ unplaced, replaced, remarks }: ImportLog): void {
    this.unplaced.push(...unplaced)
    this.replaced.push(...replaced)
    this.remarks.push(...remarks)
  }
}
