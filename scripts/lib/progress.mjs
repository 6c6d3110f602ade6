/** The seconds since a moment of performance.now(), as shown to people. */
export function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}

/** Says what is being done and, after, how long it took. On stderr, so that a command's own output stays clean. */
export async function progress(doing, done, work) {
  const start = performance.now()
  process.stderr.write(`${doing} …\n`)
  const result = await work()
  process.stderr.write(`${done} in ${secondsSince(start)}\n`)
  return result
}
