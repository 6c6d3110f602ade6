const nothingKnown = { passed: 0, failed: 1 }

/** What npm test's summary adds up to; no summary means that it ended before it could write one. */
export function testCounts(summary) {
  if (!summary) return nothingKnown
  const results = JSON.parse(summary)
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  return { passed: sum('passed'), failed: sum('failed') }
}

/** Which steps and cases of npm test failed, a line each. */
export function failedLines(summary) {
  if (!summary) return ['FAIL npm test: it ended before it could say what it ran']
  return JSON.parse(summary)
    .filter(({ failed }) => failed > 0)
    .flatMap(({ name, names = [] }) =>
      (names.length > 0 ? names : [`${name}: see its output`]).map((each) => `FAIL ${each}`),
    )
}

/** What passed at its second try only, a line each. */
export function flakyLines(summary) {
  return (summary ? JSON.parse(summary) : []).flatMap(({ flaky = [] }) => flaky).map((each) => `FLAKY ${each}`)
}

/** The last `N passed, N failed` of the proof's output; none means that it did not come that far. */
export function proofCounts(log) {
  const last = [...log.matchAll(/^(\d+) passed, (\d+) failed\s*$/gm)].at(-1)
  return last ? { passed: Number(last[1]), failed: Number(last[2]) } : nothingKnown
}

/** An exit code that is not 0 is a failure, also where the counts show none. */
export function atLeastOneFailure({ passed, failed }, code) {
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) }
}
