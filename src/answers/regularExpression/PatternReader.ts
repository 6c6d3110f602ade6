import { RegexProblem } from './RegexProblem'

/**
 * Reads an expression token by token: a character, or a backslash with the character after it. Python counts in
 * characters, not in UTF-16 units, and takes a backslash and what follows as one even inside comments and names.
 */
export class PatternReader {
  readonly #tokens: string[] = []
  readonly #places: number[] = []
  #index = 0

  constructor(pattern: string) {
    const characters = [...pattern]
    for (let at = 0; at < characters.length; at += 1) {
      const character = characters[at] as string
      this.#places.push(at)
      if (character !== '\\') {
        this.#tokens.push(character)
        continue
      }
      at += 1
      if (at === characters.length) throw new RegexProblem('it ends in a single backslash', at - 1)
      this.#tokens.push(character + characters[at])
    }
    this.#places.push(characters.length)
  }

  /** The token to be read next. */
  get ahead(): string | undefined {
    return this.#tokens[this.#index]
  }

  /** The place of that token, counted from 0. */
  get place(): number {
    return this.#places[this.#index] as number
  }

  next(): string | undefined {
    const token = this.ahead
    if (token !== undefined) this.#index += 1
    return token
  }

  take(token: string): boolean {
    if (this.ahead !== token) return false
    this.#index += 1
    return true
  }

  /** As many tokens as fit, `most` at most. */
  takeWhile(fits: RegExp, most = Number.POSITIVE_INFINITY): string {
    let taken = ''
    while (taken.length < most && this.ahead !== undefined && fits.test(this.ahead)) taken += this.next()
    return taken
  }

  /** What stands before the closing token, which is read, too. */
  takeUntil(closing: string, what: string): string {
    const start = this.place
    let taken = ''
    for (;;) {
      const token = this.next()
      if (token === undefined) throw new RegexProblem(`${closing} is missing after ${what}`, start)
      if (token === closing) break
      taken += token
    }
    if (taken === '') throw new RegexProblem(`${what} is missing before ${closing}`, start)
    return taken
  }

  /** Goes back to where `mark` was asked for. */
  back(mark: number): void {
    this.#index = mark
  }

  get mark(): number {
    return this.#index
  }
}
