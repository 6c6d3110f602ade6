import { describe, expect, test } from 'vitest'
import type { AnswersInput } from '../answers/answers'
import type { ApproachKind } from '../answers/approach'
import { EXAMPLES } from '../answers/examples'
import { lineOf } from '../catalog/compareVersions'
import { ingestionVersionFor } from '../catalog/ingestionVersion'
import { type LoadedCatalog, loadCatalog } from '../catalog/loadedCatalog'
import type { Resolution, Resolutions } from '../catalog/resolution'
import { checkAnswers } from './checkAnswers'

const SERVER = EXAMPLES.python.openmetadata.server
const loaded = await loadCatalog('2.10.3', SERVER)

const lockOf = (...covers: string[]) => ({
  ...{ covers: new Set(covers), pins: new Map(), moved: new Map(), sourceOnly: new Set<string>() },
})

function resolved(found: Partial<Resolution>): Resolutions {
  const resolution: Resolution = {
    ...{
      version: ingestionVersionFor(SERVER),
      collision: undefined,
      base: [],
      extras: {},
      refused: {},
      offered: [],
      cures: [],
    },
    ...{ fits: [], wishes: {}, locks: [lockOf('mysql', 'postgres', 'dbt')], ...found },
  }
  return {
    date: '2026-11-22',
    resolver: 'uv 0',
    essential: new Map(),
    needs: {},
    lines: { [lineOf(SERVER)]: resolution },
  }
}

const ofBoth = (found: Partial<Resolution>, alone: Partial<Resolution> = {}): LoadedCatalog => ({
  ...{ line: loaded.line, environment: resolved(found), virtualenv: resolved(alone) },
})

const service = (connector: string, type: 'metadata' | 'dbt' = 'metadata') => ({
  ...{ name: connector.toLowerCase(), connector, connection: { kind: 'stored' as const }, pipelines: [{ type }] },
})

function errors(approach: ApproachKind, services: AnswersInput['services'], catalog: LoadedCatalog) {
  const { findings } = checkAnswers({ ...EXAMPLES[approach], services }, catalog)
  return findings.filter(({ severity }) => severity === 'error')
}

const COLLISION = 'pydoris 1.0.2 wants a<1; MWAA pins a 1.0'

describe('what a connector needs and cannot have', () => {
  test('is an error at the connector, with both requirements and the approaches that have it', () => {
    const found = errors(
      'python',
      [service('Mysql'), service('Doris')],
      ofBoth({ refused: { doris: COLLISION } }, { locks: [lockOf('doris')] }),
    )
    expect(found).toMatchObject([
      {
        path: 'services.1.connector',
        message: `Doris needs the extra doris, which cannot be installed beside Airflow 2.10.3: ${COLLISION}.`,
        fix: { label: 'Switch to EcsRunTaskOperator' },
        otherFixes: [{ label: 'Switch to PythonVirtualenvOperator' }],
      },
    ])
  })

  test('offers no virtualenv that cannot have it either', () => {
    const [found] = errors(
      'python',
      [service('Doris')],
      ofBoth({ refused: { doris: COLLISION } }, { refused: { doris: 'a; b' } }),
    )
    expect([found?.fix?.label, ...(found?.otherFixes ?? [])]).toEqual(['Switch to EcsRunTaskOperator'])
  })

  test('is an error at the pipeline, where that needs it', () => {
    const [found] = errors('virtualenv', [service('Mysql', 'dbt')], ofBoth({}, { refused: { dbt: COLLISION } }))
    expect(found?.path).toBe('services.0.pipelines.0.type')
    expect(found?.message).toMatch(/^A dbt pipeline needs the extra dbt, which cannot be installed with Python 3\.12/)
  })

  test('is nothing on ECS, nor where nothing was resolved', () => {
    const refused = { refused: { doris: COLLISION } }
    expect(errors('ecs', [service('Doris')], ofBoth(refused, refused))).toEqual([])
    expect(errors('python', [service('Doris')], { ...loaded, environment: undefined, virtualenv: undefined })).toEqual(
      [],
    )
  })
})

describe('connectors that do not install together', () => {
  const apart = { locks: [lockOf('mysql'), lockOf('postgres')] }

  test('are an error at the first that clashes with those above it', () => {
    const found = errors('python', [service('Mysql'), service('Postgres')], ofBoth(apart))
    expect(found.map(({ path }) => path)).toEqual(['services.1.connector'])
    expect(found[0]?.message).toMatch(/does not install together .*: mysql and postgres\.$/)
  })

  test('each have a virtualenv of their own', () => {
    expect(errors('virtualenv', [service('Mysql'), service('Postgres')], ofBoth({}, apart))).toEqual([])
  })
})
