/** Values of an order as a reader writes them: "1.5–1.12" for neighbours, a comma where there is a gap. */
export function runs(values: string[], order: string[]): string {
  const places = values.map((value) => order.indexOf(value)).toSorted((one, other) => one - other)
  const ends: [number, number][] = []
  for (const place of places) {
    const last = ends.at(-1)
    if (last && last[1] === place - 1) last[1] = place
    else ends.push([place, place])
  }
  return ends.map(([from, to]) => (from === to ? order[from] : `${order[from]}–${order[to]}`)).join(', ')
}
