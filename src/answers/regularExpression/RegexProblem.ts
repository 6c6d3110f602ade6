/** Which Pythons refuse it: those before 3.11, those from a version on, or (left out) all of them. */
export type RefusingPythons = '<3.11' | '>=3.11' | '>=3.12' | '>=3.13'

/** Why Python's `re.compile` refuses an expression. */
export class RegexProblem extends Error {
  /** The character it is about, counted from 1. */
  readonly place: number
  readonly pythons: RefusingPythons | undefined

  constructor(message: string, at: number, pythons?: RefusingPythons) {
    super(message)
    this.place = at + 1
    this.pythons = pythons
  }
}
