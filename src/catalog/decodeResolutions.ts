import { lineOf } from './compareVersions'
import type { Lock, MovedPin, Resolution, Resolutions } from './resolution'

/** What is written of a lock; names and pins stand in one text, separated by blanks, because there are thousands. */
interface WrittenLock {
  covers: string[]
  /** Every pin, of the first lock of a line's newest version. */
  pins?: string
  /** Of every other lock of the line, what differs from the first: `name==version` adds or replaces, `-name` removes. */
  changes?: string
  /** The pin that could not stay, and what refuses it. */
  moved?: Record<string, [from: string, because: string]>
  sourceOnly?: string
}

interface WrittenResolution {
  version: string
  collision?: string
  base?: string
  extras?: Record<string, string>
  refused?: Record<string, string>
  offered?: string
  cures?: string[]
  fits?: string[]
  wishes?: Record<string, Record<string, string>>
  locks?: WrittenLock[]
}

/** A file of `data/resolutions/`. */
export interface WrittenResolutions {
  date: string
  resolver: string
  essential?: string
  needs: Record<string, string>
  lines: Record<string, WrittenResolution>
}

const words = (text = ''): string[] => text.split(' ').filter((word) => word !== '')

const wordsOfEach = (texts: Record<string, string> = {}): Record<string, string[]> =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, words(text)]))

/** The pins after each change, `name==version` or `-name`. */
function changed(pins: ReadonlyMap<string, string>, changes: string[]): ReadonlyMap<string, string> {
  const after = new Map(pins)
  for (const change of changes) {
    const [name = '', version] = change.split('==')
    if (version === undefined) after.delete(name.replace(/^-/, ''))
    else after.set(name, version)
  }
  return after
}

/** Where no single requirement refuses the old pin. */
const ALONG = 'moves along with the others'

function decodeLock(written: WrittenLock, first: ReadonlyMap<string, string>): Lock {
  const pins =
    written.pins === undefined ? changed(first, words(written.changes)) : changed(new Map(), words(written.pins))
  const moved = Object.entries(written.moved ?? {}).map(([name, [from, because]]): [string, MovedPin] => {
    const to = pins.get(name)
    if (to === undefined) throw new Error(`${name} moved, but the lock has no pin of it.`)
    return [name, { from, to, because: because || ALONG }]
  })
  return {
    covers: new Set(written.covers),
    pins,
    moved: new Map(moved),
    sourceOnly: new Set(words(written.sourceOnly)),
  }
}

/** `first` is the first lock of the line's newest version, from which all other locks of the line are told. */
function decodeResolution(written: WrittenResolution, first: ReadonlyMap<string, string>): Resolution {
  const locks = written.locks ?? []
  return {
    version: written.version,
    collision: written.collision,
    base: words(written.base),
    extras: wordsOfEach(written.extras),
    refused: written.refused ?? {},
    offered: words(written.offered),
    cures: written.cures ?? [],
    fits: written.fits ?? [],
    wishes: written.wishes ?? {},
    locks: locks.map((lock) => decodeLock(lock, first)),
  }
}

/** Each line is decoded when it is first asked for: answers need one of them, and each has hundreds of pins a lock. */
function decodeLines(written: Record<string, WrittenResolution>): Record<string, Resolution> {
  const lines: Record<string, Resolution> = {}
  for (const [line, resolution] of Object.entries(written)) {
    let decoded: Resolution | undefined
    const get = () => {
      decoded ??= decodeResolution(resolution, changed(new Map(), words(written[lineOf(line)]?.locks?.[0]?.pins)))
      return decoded
    }
    Object.defineProperty(lines, line, { enumerable: true, get })
  }
  return lines
}

/** What was resolved for a release or a Python version, from the compact form it is kept in. */
export function decodeResolutions({ date, resolver, essential, needs, lines }: WrittenResolutions): Resolutions {
  const held = changed(new Map(), words(essential))
  return { date, resolver, essential: held, needs: wordsOfEach(needs), lines: decodeLines(lines) }
}
