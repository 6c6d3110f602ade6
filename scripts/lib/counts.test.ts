import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { caseCounts } from './caseCounts.mjs'
import { atLeastOneFailure, failedLines, flakyLines, proofCounts, testCounts } from './ciCounts.mjs'
import { failedCases, flakyCases } from './failedCases.mjs'

const folder = mkdtempSync(join(tmpdir(), 'counts-'))
const report = join(folder, 'report.json')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('vitest says how many cases passed, failed and were left out', () => {
  writeFileSync(report, JSON.stringify({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }))
  expect(caseCounts('vitest', report, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 })
})

test('playwright says so in other words; what passes at its second try has passed', () => {
  writeFileSync(report, JSON.stringify({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 3 } }))
  expect(caseCounts('playwright', report, 1)).toEqual({ passed: 8, failed: 1, skipped: 3 })
})

test('a run that ended badly has failed, though no case did or no report was written', () => {
  writeFileSync(report, JSON.stringify({ numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }))
  expect(caseCounts('vitest', report, 1)).toMatchObject({ passed: 5, failed: 1 })
  expect(caseCounts('vitest', join(folder, 'none.json'), 1)).toMatchObject({ passed: 0, failed: 1 })
})

test("npm test's summary adds up, and none is a failure", () => {
  const summary = [
    { name: 'lint', passed: 1, failed: 0 },
    { name: 'unit', passed: 40, failed: 2 },
  ]
  expect(testCounts(JSON.stringify(summary))).toEqual({ passed: 41, failed: 2 })
  expect(testCounts('')).toEqual({ passed: 0, failed: 1 })
})

test("the proof's last line counts, and none is a failure", () => {
  expect(proofCounts('1 passed, 5 failed\nmore\n12 passed, 0 failed\n')).toEqual({ passed: 12, failed: 0 })
  expect(proofCounts('stopped half way')).toEqual({ passed: 0, failed: 1 })
})

test('an exit code other than 0 is a failure whatever was counted', () => {
  expect(atLeastOneFailure({ passed: 3, failed: 0 }, 1)).toEqual({ passed: 3, failed: 1 })
  expect(atLeastOneFailure({ passed: 3, failed: 2 }, 1)).toEqual({ passed: 3, failed: 2 })
  expect(atLeastOneFailure({ passed: 3, failed: 0 }, 0)).toEqual({ passed: 3, failed: 0 })
})

test('each failed case is named, and a file that does not load', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'good' },
    { status: 'failed', fullName: 'bad one' },
  ]
  const broken = { name: 'b.test.ts', status: 'failed', message: 'no such\n  module', assertionResults: [] }
  writeFileSync(
    report,
    JSON.stringify({ testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults }, broken] }),
  )
  expect(failedCases('vitest', report)).toEqual(['a.test.ts bad one', 'b.test.ts no such module'])

  const error = { message: '\u001b[31mexpect\u001b[39m failed\n  at once', location: { line: 12 } }
  const failing = { status: 'failed', error }
  const specs = [
    { file: 'a.spec.ts', line: 1, title: 'good', tests: [{ status: 'expected', results: [{ status: 'passed' }] }] },
    { file: 'a.spec.ts', line: 5, title: 'late', tests: [{ status: 'flaky', results: [failing, {}] }] },
    { file: 'a.spec.ts', line: 9, title: 'bad', tests: [{ status: 'unexpected', results: [failing, failing] }] },
  ]
  writeFileSync(report, JSON.stringify({ suites: [{ suites: [{ specs }] }], errors: [{ message: 'no server' }] }))
  expect(failedCases('playwright', report)).toEqual(['a.spec.ts:9 bad (line 12): expect failed at once', 'no server'])
  expect(flakyCases(report)).toEqual(['a.spec.ts:5 late (line 12): expect failed at once'])
  expect(failedCases('playwright', join(folder, 'none.json'))).toEqual([])
})

test('what failed is listed for the end of a log', () => {
  const summary = [
    { name: 'lint', failed: 1 },
    { name: 'types', failed: 0 },
    { name: 'unit', failed: 1, names: ['a.test.ts bad one'] },
  ]
  expect(failedLines(JSON.stringify(summary))).toEqual(['FAIL lint: see its output', 'FAIL a.test.ts bad one'])
  expect(failedLines('')).toHaveLength(1)
  const flaky = [{ name: 'e2e', failed: 0, flaky: ['a.spec.ts:5 late'] }]
  expect(flakyLines(JSON.stringify(flaky))).toEqual(['FLAKY a.spec.ts:5 late'])
  expect(flakyLines('')).toEqual([])
})
