import { describe, expect, test } from 'vitest'
import { decodeResolutions, type WrittenResolutions } from './decodeResolutions'

const WRITTEN: WrittenResolutions = {
  date: '2026-11-22',
  resolver: 'uv 0.13.9',
  needs: { boto3: 'botocore jmespath s3transfer', botocore: '' },
  lines: {
    '1.12': {
      version: '1.12.14.2',
      base: 'boto3 chardet cachetools',
      extras: { redshift: 'sqlalchemy-redshift psycopg2-binary', 'paramiko>=3.5,<4': 'paramiko' },
      refused: { doris: 'pydoris 1.0.2 wants sqlalchemy-utils<0.39; MWAA pins sqlalchemy-utils 0.41.2' },
      offered: 'airflow all athena',
      cures: ['dbt-core<1.12'],
      fits: ['1.12.0.0', '1.12.1.0'],
      locks: [
        {
          covers: ['redshift', 'paramiko>=3.5,<4'],
          pins: 'boto3==1.41.5 chardet==4.0.0 pandas==2.1.4 gonepkg==3.0',
          moved: { chardet: ['5.2.0', 'openmetadata-ingestion 1.12.14.2 wants chardet==4.0.0'] },
          sourceOnly: 'antlr4-python3-runtime',
        },
        {
          covers: ['athena'],
          changes: 'pandas==2.0.3 new-pkg==1.0+local -gonepkg',
          moved: { pandas: ['2.1.4', 'pyathena 3.0 wants pandas<2.1'] },
        },
      ],
    },
    '1.13': {
      version: '1.13.6.3',
      collision: 'openmetadata-ingestion 1.13.6.3 wants sqlalchemy>=2; MWAA pins sqlalchemy 1.4.54',
    },
  },
}

const { lines, ...rest } = decodeResolutions(WRITTEN)

test('the head and what each package needs', () => {
  expect(rest).toEqual({
    date: '2026-11-22',
    resolver: 'uv 0.13.9',
    essential: new Map(),
    needs: { boto3: ['botocore', 'jmespath', 's3transfer'], botocore: [] },
  })
})

describe('a line with locks', () => {
  const { locks, ...line } = lines['1.12'] ?? expect.fail('no line 1.12')
  const [first, second] = locks

  test('names what it asks for', () => {
    expect(line).toEqual({
      version: '1.12.14.2',
      collision: undefined,
      base: ['boto3', 'chardet', 'cachetools'],
      extras: { redshift: ['sqlalchemy-redshift', 'psycopg2-binary'], 'paramiko>=3.5,<4': ['paramiko'] },
      refused: { doris: 'pydoris 1.0.2 wants sqlalchemy-utils<0.39; MWAA pins sqlalchemy-utils 0.41.2' },
      offered: ['airflow', 'all', 'athena'],
      cures: ['dbt-core<1.12'],
      fits: ['1.12.0.0', '1.12.1.0'],
      wishes: {},
    })
  })

  test('the first lock has every pin, and a moved pin says where it went', () => {
    expect(locks).toHaveLength(2)
    expect(first).toEqual({
      covers: new Set(['redshift', 'paramiko>=3.5,<4']),
      pins: new Map([
        ['boto3', '1.41.5'],
        ['chardet', '4.0.0'],
        ['pandas', '2.1.4'],
        ['gonepkg', '3.0'],
      ]),
      moved: new Map([
        ['chardet', { from: '5.2.0', to: '4.0.0', because: 'openmetadata-ingestion 1.12.14.2 wants chardet==4.0.0' }],
      ]),
      sourceOnly: new Set(['antlr4-python3-runtime']),
    })
  })

  test('another lock replaces, adds and removes pins, and says its own moves only', () => {
    expect(second).toEqual({
      covers: new Set(['athena']),
      pins: new Map([
        ['boto3', '1.41.5'],
        ['chardet', '4.0.0'],
        ['pandas', '2.0.3'],
        ['new-pkg', '1.0+local'],
      ]),
      moved: new Map([['pandas', { from: '2.1.4', to: '2.0.3', because: 'pyathena 3.0 wants pandas<2.1' }]]),
      sourceOnly: new Set(),
    })
  })
})

test('a line that collides has no locks', () => {
  expect(lines['1.13']).toEqual({
    version: '1.13.6.3',
    collision: 'openmetadata-ingestion 1.13.6.3 wants sqlalchemy>=2; MWAA pins sqlalchemy 1.4.54',
    base: [],
    extras: {},
    refused: {},
    offered: [],
    cures: [],
    fits: [],
    wishes: {},
    locks: [],
  })
})

test('lines can be counted, each is decoded once, and a line that was not tried is not there', () => {
  expect(Object.keys(lines)).toEqual(['1.12', '1.13'])
  expect(lines['1.12']).toBe(lines['1.12'])
  expect(lines['1.3']).toBeUndefined()
})

test('a pin that moved to nowhere is refused', () => {
  const locks = [{ covers: [], pins: 'boto3==1.41.5', moved: { chardet: ['5.2.0', ''] satisfies [string, string] } }]
  const broken = decodeResolutions({ ...WRITTEN, lines: { '1.12': { version: '1.12.14.2', locks } } })
  expect(() => broken.lines['1.12']).toThrow('chardet moved')
})
