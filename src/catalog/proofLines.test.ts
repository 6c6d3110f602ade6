import { expect, test, vi } from 'vitest'

vi.mock('./data/proven.json', () => ({
  default: {
    source: 'a test',
    cells: {
      python: {
        '2.10.3': { '1.12.14.2': { installs: '2026-01-02', runs: '2026-01-03' } },
        '2.7.2': { '1.12.14.2': { refused: '2026-01-04' } },
      },
      virtualenv: {
        '2.10.1': { '1.12.14.2': { installs: '2026-01-05', loads: '2026-01-05' } },
        '2.11.0': { '1.12.14.2': { installs: '2026-01-06' } },
      },
    },
  },
}))
vi.mock('./data/patchRuns.json', () => {
  const run = { day: '2026-01-07', tables: 3, secretSent: false, requirements: 'aaaaaaaaaaaa' }
  return { default: { runs: { python: { '2.10.3': { '1.12.14.2': run } }, virtualenv: {} } } }
})
const { proofLines } = await import('./proofLines')
const { provenFor, provenNearby } = await import('./proven')

const days = (lines: ReturnType<typeof proofLines>) => lines.map(({ date }) => date)

test('what was proven has its day, and what was not run has none', () => {
  const lines = proofLines('python', '2.10.3', '1.12.14.2')
  expect(lines.map(({ text }) => text)).toEqual([
    'pip installs openmetadata-ingestion 1.12.14.2 beside Airflow 2.10.3',
    'Airflow 2.10.3 loads the DAGs',
    'OpenMetadata 1.12.14.2 takes the workflow configs',
    'A DAG runs on Airflow 2.10.3: tables of a PostgreSQL server arrive',
    'A metadata task with 1.12.14.2 and these requirements stores the tables of a PostgreSQL database',
  ])
  expect(days(lines)).toEqual(['2026-01-02', undefined, undefined, '2026-01-03', '2026-01-07'])
})

test('nothing is claimed of another approach, release or version', () => {
  for (const [approach, release, version] of [
    ['ecs', '2.10.3', '1.12.14.2'],
    ['python', '2.10.1', '1.12.14.2'],
    ['python', '2.10.3', '1.12.14.1'],
  ] as const) {
    expect(provenFor(approach, release, version)).toEqual({})
    expect(days(proofLines(approach, release, version)).filter(Boolean)).toEqual([])
  }
})

test('a version beside the one that was proven is told of it', () => {
  expect(provenNearby('python', '2.10.3', '1.12.3.0')).toEqual(['1.12.14.2'])
  expect(provenNearby('python', '2.10.3', '1.12.14.2')).toEqual([])
  expect(provenNearby('python', '2.10.3', '1.1.0.0')).toEqual([])
})

test('a cell that cannot work speaks of its refusal alone', () => {
  expect(days(proofLines('python', '2.7.2', '1.12.14.2'))).toEqual(['2026-01-04'])
  expect(days(proofLines('python', '2.8.1', '1.12.14.2', true))).toEqual([undefined])
})

test('an install in a virtualenv holds for the releases of its Python, and nothing else of it does', () => {
  expect(provenFor('virtualenv', '2.10.1', '1.12.14.2')).toEqual({ installs: '2026-01-05', loads: '2026-01-05' })
  expect(provenFor('virtualenv', '2.9.2', '1.12.14.2')).toEqual({ installs: '2026-01-05' })
  expect(provenFor('virtualenv', '3.0.6', '1.12.14.2')).toEqual({ installs: '2026-01-06' })
  expect(provenFor('virtualenv', '2.4.3', '1.12.14.2')).toEqual({})
})
