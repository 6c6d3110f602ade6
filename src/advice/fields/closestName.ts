function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i++) {
    const next = [i]
    for (let j = 1; j <= right.length; j++) {
      const swap = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[right.length] ?? 0
}

/** The known name a mistyped one most likely stands for, or undefined when none is near. Case counts for nothing. */
export function closestName(typed: string, known: readonly string[]): string | undefined {
  if (typed.length > 80) return undefined
  const word = typed.toLowerCase()
  const ranked = known
    .map((name) => ({ name, far: distance(word, name.toLowerCase()) }))
    .sort((left, right) => left.far - right.far)
  const best = ranked[0]
  return best && best.far <= Math.max(1, Math.floor(typed.length / 3)) ? best.name : undefined
}
