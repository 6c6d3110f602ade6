import { describe, expect, test } from 'vitest'
import { parseRequirements } from '../../answers/requirements/parseRequirements'
import { essentialPinsOf } from '../../catalog/essentialPins'
import type { ClashContext } from './clash'
import { requirementClashes } from './requirementClashes'
import { editedText } from './requirementEdits'

const CONTEXT: ClashContext = {
  release: '2.10.3',
  python: '3.11',
  pins: new Map([
    ['openmetadata-ingestion', '1.12.14.2'],
    ['pandas', '2.1.4'],
    ['chardet', '4.0.0'],
    ['sqlalchemy', '1.4.54'],
  ]),
  pinsOf: 'the lock of OpenMetadata 1.12.14.2 beside Airflow 2.10.3',
  essential: essentialPinsOf('2.10.3'),
  airflowConstraints: false,
  openmetadata: { version: '1.12.14.2', offered: ['redshift', 'snowflake', 'pii-processor'] },
}

const HASH = `sha256:${'0'.repeat(64)}`

function judged(text: string, context = CONTEXT) {
  const lines = parseRequirements(text)
  return requirementClashes(lines, context).map(({ fix, ...clash }) => ({
    ...clash,
    fixed: fix && editedText(lines, fix.edits),
  }))
}

describe('clashes with what we install', () => {
  test.each<[what: string, text: string, severity: string, message: RegExp, fixed: string | undefined]>([
    [
      'another Airflow',
      '# mine\napache-airflow[celery]==2.9.2 # old',
      'error',
      /^Line 2: apache-airflow\[celery\]==2\.9\.2 .*write apache-airflow==2\.10\.3/,
      '# mine\napache-airflow[celery]==2.10.3 # old',
    ],
    [
      'another version of what MWAA holds',
      'a\n\n\nSQLAlchemy==2.0.0',
      'error',
      /^Line 4: SQLAlchemy==2\.0\.0 cannot be installed\. MWAA holds SQLAlchemy at 1\.4\.54 .*refuses anything else/,
      'a\n\n\nSQLAlchemy==1.4.54',
    ],
    [
      'a range without what MWAA holds',
      'flask_login >= 0.7, <1 ; python_version > "3"',
      'error',
      /MWAA holds Flask-Login at 0\.6\.3/,
      'flask_login==0.6.3 ; python_version > "3"',
    ],
    [
      'another version than the lock’s',
      'pandas[excel] ~= 2.2  # wanted\nnumpy',
      'error',
      /^Line 1: pandas\[excel\]~=2\.2 clashes with pandas 2\.1\.4 of the lock of OpenMetadata 1\.12\.14\.2/,
      'pandas[excel]==2.1.4  # wanted\nnumpy',
    ],
    [
      'the same over continued lines',
      'pandas>=2.2 \\\n  ; python_version < "4"\nnumpy',
      'error',
      /^Line 1: pandas>=2\.2/,
      'pandas==2.1.4 \\\n  ; python_version < "4"\nnumpy',
    ],
    [
      'another OpenMetadata',
      'a\nopenmetadata-ingestion[redshift]==1.11.0.0\nb',
      'error',
      /^Line 2: .*1\.12\.14\.2\. Remove the line/,
      'a\nb',
    ],
    [
      'an extra that does not exist',
      'openmetadata-ingestion[redshift,snowflak]',
      'error',
      /has no extra snowflak; snowflake comes closest/,
      '',
    ],
    [
      'contradictions',
      'numpy>=2\nnumpy==1.26.4',
      'error',
      /^Line 2: no version is both numpy==1\.26\.4 and numpy>=2, which line 1/,
      'numpy>=2',
    ],
    [
      'hashes',
      `numpy==1.26.4 \\\n    --hash=${HASH} \\\n    --hash ${HASH} # why\n--require-hashes\nx==1 --hash=${HASH}`,
      'error',
      /^Line 1 \(and 2 lines more\): with a hash/,
      'numpy==1.26.4 # why\nx==1',
    ],
    [
      'Airflow’s constraints',
      '--constraint "https://raw.githubusercontent.com/apache/airflow/constraints-2.10.3/constraints-3.11.txt"\na',
      'error',
      /^Line 1: .*cannot be installed under the constraints of Airflow/,
      'a',
    ],
    ['other constraints', '-c /usr/local/airflow/dags/mine.txt', 'warning', /read by MWAA and not here/, undefined],
    ['other requirements', '-r more.txt', 'warning', /the requirements in more\.txt/, undefined],
    ['another index', '-i https://me@x.example/simple', 'info', /https:\/\/…@x\.example/, undefined],
    ['no index and no place', '--no-index', 'warning', /no package at all/, undefined],
    ['no index', '--no-index\n-f ./wheels', 'warning', /lie there as a wheel/, undefined],
    ['words pip drops', '--pre pandas', 'warning', /drops “pandas”/, undefined],
    ['an option pip ignores', 'numpy --pre', 'warning', /ignores --pre/, undefined],
    [
      'an address',
      'pandas @ https://x.example/pandas.tar.gz',
      'warning',
      /only if the file there is version 2\.1\.4/,
      undefined,
    ],
    ['a wheel of another version', './pandas-2.2.0-py3-none-any.whl', 'error', /pandas 2\.2\.0.*at 2\.1\.4/, undefined],
    ['a folder', '-e ./my#egg=pandas', 'warning', /only if what lies there/, undefined],
    ['a reference', `numpy==\${NUMPY}`, 'info', /known only on the worker/, undefined],
  ])('%s', (_, text, severity, message, fixed) => {
    const [clash, ...others] = judged(text)
    expect(others).toEqual([])
    expect(clash).toMatchObject({ severity, message: expect.stringMatching(message) })
    expect(clash?.fixed).toBe(fixed)
    if (fixed !== undefined) expect(judged(fixed)).toEqual([])
  })

  test.each([
    'apache-airflow==2.10.3',
    'apache-airflow',
    'SQLAlchemy<2',
    'pandas==2.1.4',
    'pandas>=2',
    'pandas==1.5; sys_platform == "win32"',
    'pandas==1.5 ; python_version < "3.9"',
    './pandas-2.1.4-py3-none-any.whl',
    'openmetadata-ingestion[redshift,PII_Processor]==1.12.14.2',
    'numpy>1\nnumpy<2\nnumpy!=1.5',
    'numpy==1.26.*\nnumpy>=1.26.3',
    '-f ./wheels\n--pre\n--trusted-host x.example',
    '# --constraint is a remark',
  ])('nothing is said of %j', (text) => {
    expect(judged(text)).toEqual([])
  })
})

test('under Airflow’s own constraints a line that names them is right', () => {
  const { openmetadata: _, ...context } = { ...CONTEXT, pins: new Map<string, string>(), airflowConstraints: true }
  expect(judged('-c https://x.example/airflow/constraints-2.8.1/constraints-3.11.txt\npandas==1.5', context)).toEqual(
    [],
  )
})

test('two thousand lines, each a clash', () => {
  const text = Array.from({ length: 2_000 }, (_, index) => `pandas==1.${index}`).join('\n')
  const lines = parseRequirements(text)
  const clashes = requirementClashes(lines, CONTEXT)
  expect(clashes).toHaveLength(2_000)
  const edits = new Map(clashes.flatMap(({ fix }) => (fix ? [...fix.edits] : [])))
  expect(requirementClashes(parseRequirements(editedText(lines, edits)), CONTEXT)).toEqual([])
})

test('two thousand packages nobody clashes with', () => {
  const text = Array.from({ length: 2_000 }, (_, index) => `package-${index}==1.${index}`).join('\n')
  expect(judged(text)).toEqual([])
})
