import { inSmall, isOfCategory, spellingsOf } from './characters'
import type { RegexNode, SetNode } from './regexNode'

type After = (at: number) => boolean
/** Tries a part at a place, and what comes after it at each place where the part can end, until something fits. */
type Part = (at: number, after: After) => boolean

const NEWLINE = 10

/** More steps than any sensible expression needs on a name: it would take Python long, too. */
const MAX_STEPS = 50_000

/** Thrown where an answer would take too long. */
export class TooMuchWork extends Error {}

function setHas(node: SetNode, code: number): boolean {
  const spellings = node.ignoreCase ? spellingsOf(code, node.ascii) : [code]
  const plain = node.ignoreCase ? inSmall(code, node.ascii) : code
  const has = node.items.some((item) =>
    'category' in item
      ? isOfCategory(plain, item.category, node.ascii)
      : spellings.some((one) => item.from <= one && one <= item.to),
  )
  return has !== node.negated
}

/**
 * Matches one text. Backtracking as CPython's engine does it: the parts in order, alternatives from the left, repeats
 * greedy or lazy; the groups of a way that failed are forgotten.
 */
export class RegexMatcher {
  readonly #text: number[]
  readonly #starts: (number | undefined)[]
  readonly #ends: (number | undefined)[]
  #steps = 0

  constructor(text: string, groups: number) {
    this.#text = [...text].map((character) => character.codePointAt(0) as number)
    this.#starts = Array.from({ length: groups })
    this.#ends = Array.from({ length: groups })
  }

  /** Whether the expression fits from the beginning of the text on; where it ends does not matter. */
  matches(root: RegexNode): boolean {
    return this.#part(root)(0, () => true)
  }

  #part(node: RegexNode): Part {
    const part = this.#build(node)
    return (at, after) => {
      this.#steps += 1
      if (this.#steps > MAX_STEPS) throw new TooMuchWork()
      return part(at, after)
    }
  }

  #build(node: RegexNode): Part {
    switch (node.kind) {
      case 'set':
      case 'any': {
        const fits = this.#single(node)
        return (at, after) => fits(at) && after(at + 1)
      }
      case 'anchor':
        return (at, after) => this.#stands(node.anchor, at, node) && after(at)
      case 'sequence':
        return node.parts
          .map((part) => this.#part(part))
          .reduceRight<Part>(
            (rest, part) => (at, after) => part(at, (next) => rest(next, after)),
            (at, after) => after(at),
          )
      case 'branch': {
        const options = node.options.map((option) => this.#part(option))
        return (at, after) => options.some((option) => option(at, after))
      }
      case 'group':
        return this.#group(node.number, this.#part(node.body))
      case 'repeat':
        return node.body.kind === 'set' || node.body.kind === 'any'
          ? this.#repeatSingle(this.#single(node.body), node)
          : this.#repeat(this.#part(node.body), node)
      case 'reference':
        return (at, after) => {
          const [start, end] = [this.#starts[node.group], this.#ends[node.group]]
          if (start === undefined || end === undefined || at + end - start > this.#text.length) return false
          const same = (left: number, right: number) =>
            left === right || (node.ignoreCase && inSmall(left, node.ascii) === inSmall(right, node.ascii))
          for (let index = 0; index < end - start; index += 1)
            if (!same(this.#text[start + index] as number, this.#text[at + index] as number)) return false
          return after(at + end - start)
        }
      case 'look': {
        const body = this.#part(node.body)
        const back = node.behind ?? 0
        if (!node.negated) return (at, after) => at >= back && body(at - back, () => true) && after(at)
        return (at, after) => !(at >= back && this.#forgetting(() => body(at - back, () => true))) && after(at)
      }
      case 'condition': {
        const [yes, no] = [this.#part(node.yes), this.#part(node.no)]
        return (at, after) => (this.#ends[node.group] === undefined ? no : yes)(at, after)
      }
    }
  }

  #forgetting(attempt: () => boolean): boolean {
    const before = [...this.#starts]
    const beforeEnds = [...this.#ends]
    const found = attempt()
    this.#starts.splice(0, before.length, ...before)
    this.#ends.splice(0, beforeEnds.length, ...beforeEnds)
    return found
  }

  #single(node: Extract<RegexNode, { kind: 'set' | 'any' }>): (at: number) => boolean {
    if (node.kind === 'any') return (at) => at < this.#text.length && (node.dotAll || this.#text[at] !== NEWLINE)
    const known = new Map<number, boolean>()
    return (at) => {
      const code = this.#text[at]
      if (code === undefined) return false
      const answer = known.get(code) ?? setHas(node, code)
      known.set(code, answer)
      return answer
    }
  }

  #stands(anchor: string, at: number, { multiline, ascii }: { multiline: boolean; ascii: boolean }): boolean {
    const text = this.#text
    const isWord = (code: number | undefined) => code !== undefined && isOfCategory(code, 'w', ascii)
    switch (anchor) {
      case '^':
        return at === 0 || (multiline && text[at - 1] === NEWLINE)
      case '$':
        return at === text.length || (text[at] === NEWLINE && (multiline || at === text.length - 1))
      case 'A':
        return at === 0
      case 'Z':
        return at === text.length
      default:
        // Before Python 3.14, neither \b nor \B fits an empty text.
        return text.length > 0 && (isWord(text[at - 1]) !== isWord(text[at])) === (anchor === 'b')
    }
  }

  #group(number: number | undefined, body: Part): Part {
    if (number === undefined) return body
    return (at, after) =>
      body(at, (end) => {
        const before = [this.#starts[number], this.#ends[number]]
        this.#starts[number] = at
        this.#ends[number] = end
        if (after(end)) return true
        this.#starts[number] = before[0]
        this.#ends[number] = before[1]
        return false
      })
  }

  #repeatSingle(fits: (at: number) => boolean, { min, max, lazy }: { min: number; max: number; lazy: boolean }): Part {
    return (at, after) => {
      let most = 0
      const limit = lazy ? min : max
      while (most < limit && fits(at + most)) most += 1
      if (most < min) return false
      if (!lazy) {
        for (let count = most; count >= min; count -= 1) if (this.#counted(() => after(at + count))) return true
        return false
      }
      for (let count = min; ; count += 1) {
        if (this.#counted(() => after(at + count))) return true
        if (count >= max || !fits(at + count)) return false
      }
    }
  }

  #counted(attempt: () => boolean): boolean {
    this.#steps += 1
    if (this.#steps > MAX_STEPS) throw new TooMuchWork()
    return attempt()
  }

  /** A round that took nothing is the last one, or it would go on for ever. */
  #repeat(body: Part, { min, max, lazy }: { min: number; max: number; lazy: boolean }): Part {
    const round = (count: number, at: number, last: number | undefined, after: After): boolean => {
      const again = () => count < max && at !== last && body(at, (next) => round(count + 1, next, at, after))
      if (count < min) return body(at, (next) => round(count + 1, next, undefined, after))
      return lazy ? after(at) || again() : again() || after(at)
    }
    return (at, after) => round(0, at, undefined, after)
  }
}
