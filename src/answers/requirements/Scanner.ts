/** A text that is wrong, in words that say what is right. */
export class SyntaxProblem extends Error {}

/** Reads a text piece by piece from its beginning. */
export class Scanner {
  readonly #text: string
  #at = 0
  /** How many brackets are open. */
  depth = 0

  constructor(text: string) {
    this.#text = text
  }

  /** The groups of a sticky pattern where it matches here, whose whole is then behind us. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)
    if (!found) return undefined
    this.#at += found[0].length
    return found
  }

  /** Whether a sticky pattern matches here; nothing is read. */
  sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at
    return pattern.test(this.#text)
  }

  skipBlanks(): void {
    this.take(/[ \t]*/y)
  }

  get rest(): string {
    return this.#text.slice(this.#at)
  }
}
