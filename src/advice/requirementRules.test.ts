import { describe, expect, test } from 'vitest'
import { EXAMPLES } from '../answers/examples'
import { SECTION_CLOSES, SECTION_OPENS } from '../answers/requirements/generatedSection'
import { ingestionVersionFor } from '../catalog/ingestionVersion'
import { loadCatalog } from '../catalog/loadedCatalog'
import { checkAnswers } from './checkAnswers'
import { environmentLock } from './lockChoices'

const PATH = 'environment.ownRequirements'
const SERVER = EXAMPLES.python.openmetadata.server
const catalog = await loadCatalog('2.10.3', SERVER)

function findingsOf(text: unknown, example: unknown = EXAMPLES.python, given = catalog) {
  const base = example as typeof EXAMPLES.python
  const raw = { ...base, environment: { ...base.environment, ownRequirements: text } }
  return checkAnswers(raw, given).findings.filter(({ path }) => path === PATH)
}

const answers = checkAnswers(EXAMPLES.python, catalog).answers
const lock = answers && environmentLock(answers, catalog)
const pins = lock?.kind === 'locked' ? lock.pins : new Map<string, string>()

describe('a requirements.txt of one’s own beside PythonOperator', () => {
  test('is held against a real lock', () => {
    expect(lock?.kind).toBe('locked')
    const boto3 = pins.get('boto3')
    expect(findingsOf('# mine\nboto3==0.1')).toEqual([
      expect.objectContaining({
        severity: 'error',
        message: expect.stringContaining(`Line 2: boto3==0.1 clashes with boto3 ${boto3}`),
        fix: {
          label: `Write boto3==${boto3} in line 2`,
          changes: [{ path: PATH, value: `# mine\nboto3==${boto3}` }],
        },
      }),
    ])
  })

  test.each([
    ['apache-airflow==2.9.2', /Line 1: apache-airflow==2\.9\.2 .*2\.10\.3/],
    ['SQLAlchemy==2.0.0', /Line 1: SQLAlchemy==2\.0\.0 .*MWAA holds SQLAlchemy at 1\.4\.54 .*refuses anything else/],
    ['openmetadata-ingestion[nonsense]', /has no extra nonsense/],
    ['openmetadata-ingestion==1.11.0.0', new RegExp(ingestionVersionFor(SERVER).replaceAll('.', '\\.'))],
    ['a\nb=1', /^Line 2: /],
  ])('%s', (text, message) => {
    expect(findingsOf(text)[0]).toMatchObject({ severity: 'error', message: expect.stringMatching(message) })
  })

  test('as the lock has it, nothing is said', () => {
    const text = [...pins].map(([name, version]) => `${name}==${version}`).join('\n')
    expect(findingsOf(text)).toEqual([])
  })

  test('what the bundle wrote itself is not judged', () => {
    expect(findingsOf(`numpy\n\n${SECTION_OPENS}\npandas==0.1\n${SECTION_CLOSES}\n`)).toEqual([])
  })

  test('many clashes come with one fix for all, and no error is lost', () => {
    const names = [...pins.keys()].slice(0, 40)
    const wheel = './boto3-0.1-py3-none-any.whl'
    const found = findingsOf([...names.map((name) => `${name}==0.0.0.1`), wheel].join('\n'))
    expect(found).toHaveLength(12)
    expect(found.at(-2)?.message).toContain('Line 41')
    const all = found.at(-1)?.fix?.changes[0]?.value
    expect(found.at(-1)?.fix?.label).toBe('Put all 40 lines right')
    expect(findingsOf(all).map(({ message }) => message.slice(0, 7))).toEqual([expect.stringMatching(/^Line \d/)])
  })

  test('many remarks end in a list of lines', () => {
    const found = findingsOf('-r more.txt\n'.repeat(12))
    expect(found).toHaveLength(11)
    expect(found.at(-1)?.message).toBe('The like is to be said of the lines 11, 12.')
  })
})

describe('beside the other approaches', () => {
  test('a virtualenv of an old release needs its virtualenv', async () => {
    const old = {
      ...EXAMPLES.virtualenv,
      environment: { ...EXAMPLES.virtualenv.environment, release: '2.8.1' },
      approach: { kind: 'virtualenv' },
    }
    const given = await loadCatalog('2.8.1', SERVER)
    expect(findingsOf('virtualenv==20.0\npandas==0.1\n-c airflow/constraints-2.8.1.txt', old, given)).toEqual([
      expect.objectContaining({
        severity: 'error',
        message: expect.stringMatching(/^Line 1: .*virtualenv==20\.25\.0/),
      }),
    ])
  })

  test('where the bundle writes no requirements.txt, nothing is judged', () => {
    expect(findingsOf('SQLAlchemy==2.0.0', EXAMPLES.ecs)).toEqual([])
    expect(findingsOf('SQLAlchemy==2.0.0', EXAMPLES.virtualenv)).toEqual([])
  })
})
