import { existsSync, readFileSync } from 'node:fs'

const none = { passed: 0, failed: 0, skipped: 0 }

const readers = {
  vitest: ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  }),
  playwright: ({ stats }) => ({
    // What passed at the second try has passed; which those are is named (see failedCases).
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }),
}

/**
 * What a runner's own JSON report says it ran. A run that ended badly has at least one failure, whatever the report
 * says: a file that does not load or an error between tests is counted nowhere else.
 */
export function caseCounts(runner, report, code) {
  const counts = existsSync(report) ? readers[runner](JSON.parse(readFileSync(report, 'utf8'))) : none
  return code === 0 ? counts : { ...counts, failed: Math.max(counts.failed, 1) }
}
