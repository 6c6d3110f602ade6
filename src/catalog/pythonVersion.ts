/** A version as PEP 440 reads it. */
export interface PythonVersion {
  epoch: number
  release: number[]
  pre: [letter: string, number: number] | undefined
  post: number | undefined
  dev: number | undefined
  local: (string | number)[] | undefined
}

const VERSION =
  /^\s*v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?(\d*))?(?:-(\d+)|[-_.]?(post|rev|r)[-_.]?(\d*))?(?:[-_.]?(dev)[-_.]?(\d*))?(?:\+([a-z\d]+(?:[-_.][a-z\d]+)*))?\s*$/i

/** The letters of pre-releases in their one spelling, which is their order, too. */
const LETTERS: Record<string, string> = { alpha: 'a', beta: 'b', c: 'rc', pre: 'rc', preview: 'rc' }

/** Reads a version; undefined for a text that is none. */
export function pythonVersion(text: string): PythonVersion | undefined {
  const found = VERSION.exec(text.toLowerCase())
  if (!found) return undefined
  const [, epoch, release = '', letter, pre, implicit, postWord, post, devWord, dev, local] = found
  return {
    epoch: Number(epoch ?? 0),
    release: release.split('.').map(Number),
    pre: letter === undefined ? undefined : [LETTERS[letter] ?? letter, Number(pre)],
    post: implicit !== undefined ? Number(implicit) : postWord === undefined ? undefined : Number(post),
    dev: devWord === undefined ? undefined : Number(dev),
    local: local?.split(/[-_.]/).map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
  }
}

/** The parts in the order in which they decide, by the rules for what stands before and after a release without them. */
function key({ pre, post, dev }: PythonVersion): (number | string)[] {
  const [letter, number] = pre ?? [post === undefined && dev !== undefined ? '' : 'z', 0]
  return [letter, number, post ?? -1, dev ?? Number.POSITIVE_INFINITY]
}

const order = (left: number | string, right: number | string) => (left < right ? -1 : left > right ? 1 : 0)

/** Orders releases; missing parts count as 0. */
export function compareReleases(left: PythonVersion, right: PythonVersion): number {
  if (left.epoch !== right.epoch) return left.epoch - right.epoch
  for (let index = 0; index < Math.max(left.release.length, right.release.length); index += 1) {
    const difference = (left.release[index] ?? 0) - (right.release[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Orders versions, leaving local parts (`+x.1`) out. */
export function compareVersionsOfPython(left: PythonVersion, right: PythonVersion): number {
  const byRelease = compareReleases(left, right)
  if (byRelease !== 0) return byRelease
  const others = key(right)
  for (const [index, part] of key(left).entries()) {
    const difference = order(part, others[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
