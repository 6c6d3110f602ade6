import { existsSync, readFileSync } from 'node:fs'

const failedSpecs = ({ suites = [], specs = [] }) => [
  ...specs.filter(({ ok }) => !ok).map(({ file, line, title }) => `${file}:${line} ${title}`),
  ...suites.flatMap(failedSpecs),
]

const readers = {
  vitest: ({ testResults }) =>
    testResults.flatMap(({ name, message, status, assertionResults }) => {
      const failed = assertionResults.filter((each) => each.status === 'failed')
      if (failed.length === 0 && status === 'failed') return [`${name} ${message}`]
      return failed.map(({ fullName }) => `${name} ${fullName}`)
    }),
  playwright: (report) => [...failedSpecs(report), ...report.errors.map(({ message }) => message)],
}

/** The cases that failed by a runner's own JSON report, a line each: what a person looks for first. */
export function failedCases(runner, report) {
  if (!existsSync(report)) return []
  return readers[runner](JSON.parse(readFileSync(report, 'utf8'))).map((line) => line.replace(/\s+/g, ' ').trim())
}
