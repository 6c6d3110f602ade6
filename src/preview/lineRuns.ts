/** Neighbouring lines that are alike in being changed or not; `first` counts from 1. */
export interface LineRun {
  first: number
  changed: boolean
  text: string
}

/** Cuts a text where changed lines begin and end, so that a long file takes a few elements and not one a line. */
export function lineRuns(text: string, changedLines: readonly number[]): LineRun[] {
  const changed = new Set(changedLines)
  const runs: LineRun[] = []
  const lines = text.split('\n')
  lines.forEach((line, index) => {
    const number = index + 1
    const ended = number < lines.length ? `${line}\n` : line
    const last = runs.at(-1)
    if (last && last.changed === changed.has(number)) last.text += ended
    else runs.push({ first: number, changed: changed.has(number), text: ended })
  })
  return runs
}
