import { existsSync, readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

const every = ({ suites = [], specs = [] }) => [...specs, ...suites.flatMap(every)]

const hasStatus = (status) => (spec) => spec.tests.some((test) => test.status === status)

// The runner colours its words.
const plain = (text) => stripVTControlCharacters(text).replace(/\s+/g, ' ').trim()

/** Where it is, what it is called, and the beginning of what went wrong at the first try. */
function told({ file, line, title, tests }) {
  const error = tests.flatMap(({ results }) => results).find((result) => result.error)?.error
  const at = error?.location ? ` (line ${error.location.line})` : ''
  const reason = error?.message ? `: ${plain(error.message).slice(0, 300)}` : ''
  return `${file}:${line} ${title}${at}${reason}`
}

const readers = {
  vitest: ({ testResults }) =>
    testResults.flatMap(({ name, message, status, assertionResults }) => {
      const failed = assertionResults.filter((each) => each.status === 'failed')
      if (failed.length === 0 && status === 'failed') return [`${name} ${message}`]
      return failed.map(({ fullName }) => `${name} ${fullName}`)
    }),
  playwright: (report) => [
    ...every(report).filter(hasStatus('unexpected')).map(told),
    ...report.errors.map(({ message }) => message),
  ],
}

const read = (report) => JSON.parse(readFileSync(report, 'utf8'))

/** The cases that failed by a runner's own JSON report, a line each: what a person looks for first. */
export function failedCases(runner, report) {
  return existsSync(report) ? readers[runner](read(report)).map(plain) : []
}

/** The journeys that passed at their second try only. They are named in every run, so that nobody gets used to them. */
export function flakyCases(report) {
  return existsSync(report) ? every(read(report)).filter(hasStatus('flaky')).map(told) : []
}
