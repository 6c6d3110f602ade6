import { escapedCharacter, isCategory, octalCharacter, restOfOctal } from './escapedCharacter'
import type { PatternReader } from './PatternReader'
import { RegexProblem } from './RegexProblem'
import type { RegexFlags, SetItem, SetNode } from './regexNode'

const HYPHEN = 0x2d

const isEnd = (item: SetItem): item is { from: number; to: number } => 'from' in item

function setItem(reader: PatternReader, token: string, place: number): SetItem {
  const single = (code: number) => ({ from: code, to: code })
  const letter = token.slice(1)
  if (!token.startsWith('\\')) return single(token.codePointAt(0) as number)
  if (isCategory(letter)) return { category: letter }
  if (letter === 'b') return single(8)
  if (/^[0-7]$/.test(letter)) return single(octalCharacter(restOfOctal(reader, letter), place))
  return single(escapedCharacter(reader, letter, place))
}

/** A set such as `[a-z_]`, its opening bracket at `start` already read. */
export function characterSet(reader: PatternReader, flags: RegexFlags, start: number): SetNode {
  const negated = reader.take('^')
  const items: SetItem[] = []
  const next = () => {
    const token = reader.next()
    if (token === undefined) throw new RegexProblem('] is missing after [', start)
    return token
  }
  for (;;) {
    const place = reader.place
    const token = next()
    if (token === ']' && items.length > 0) break
    const first = setItem(reader, token, place)
    if (!reader.take('-')) {
      items.push(first)
      continue
    }
    const lastPlace = reader.place
    const closing = next()
    if (closing === ']') {
      items.push(first, { from: HYPHEN, to: HYPHEN })
      break
    }
    const last = setItem(reader, closing, lastPlace)
    if (!isEnd(first) || !isEnd(last))
      throw new RegexProblem(`${token}-${closing} is no range; put the - last in the set`, place)
    if (last.from < first.from) throw new RegexProblem(`the range ${token}-${closing} runs backwards`, place)
    items.push({ from: first.from, to: last.from })
  }
  return { kind: 'set', items, negated, ignoreCase: flags.ignoreCase, ascii: flags.ascii }
}
