/**
 * The closing lines of .ci/run, from what its parts left behind: npm test's summary and the last line of each proof.
 * What failed is named right above them, for of a long log the end is read first.
 * Arguments: npm test's exit code, then for each proof its name, its exit code and its log.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { atLeastOneFailure, failedLines, flakyLines, proofCounts, testCounts } from './lib/ciCounts.mjs'
import { root } from './lib/root.mjs'

const [testCode, ...proofs] = process.argv.slice(2)
const textOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')

const summary = textOf(join(root, '.cache', 'test', 'summary.json'))
const failures = failedLines(summary)
const test = testCounts(summary)
const parts = [{ name: 'npm test', ...atLeastOneFailure(test, Number(testCode)) }]
for (let index = 0; index < proofs.length; index += 3) {
  const [name, code, log] = proofs.slice(index, index + 3)
  const text = textOf(log)
  failures.push(...text.split('\n').filter((line) => line.startsWith('FAIL ')))
  parts.push({ name, ...atLeastOneFailure(proofCounts(text), Number(code)) })
}
for (const line of [...flakyLines(summary), ...failures]) console.log(line)
for (const { name, passed, failed } of parts) console.log(`${name}: ${passed} passed, ${failed} failed`)

const sum = (key) => parts.reduce((total, part) => total + part[key], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 ? 1 : 0
