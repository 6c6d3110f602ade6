/**
 * The closing line of .ci/run, from what its two parts left behind: npm test's summary and the proof's last line.
 * Arguments: npm test's exit code, the proof's exit code, the proof's log.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { atLeastOneFailure, proofCounts, testCounts } from './lib/ciCounts.mjs'
import { root } from './lib/root.mjs'

const [testCode, proofCode, proofLog] = process.argv.slice(2)
const textOf = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')

const test = atLeastOneFailure(testCounts(textOf(join(root, '.cache', 'test', 'summary.json'))), Number(testCode))
const proof = atLeastOneFailure(proofCounts(textOf(proofLog)), Number(proofCode))
console.log(`npm test: ${test.passed} passed, ${test.failed} failed`)
console.log(`proof: ${proof.passed} passed, ${proof.failed} failed`)

const failed = test.failed + proof.failed
console.log(`${test.passed + proof.passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
