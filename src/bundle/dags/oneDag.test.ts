import { describe, expect, test } from 'vitest'
import type { AnswersInput } from '../../answers/answers'
import type { ApproachKind } from '../../answers/approach'
import { EXAMPLES } from '../../answers/examples'
import type { PipelineType } from '../../answers/pipelineTypes'
import { bundleOf } from '../../testing/bundleOf'

const KINDS = Object.keys(EXAMPLES) as ApproachKind[]

async function oneDag(kind: ApproachKind, types: PipelineType[], others: AnswersInput['services'] = []) {
  const [service] = EXAMPLES[kind].services
  const { files } = await bundleOf({
    ...EXAMPLES[kind],
    services: [
      {
        ...service,
        name: 'Warehouse',
        connector: 'Redshift',
        connection: { kind: 'stored' },
        dags: { kind: 'one', schedule: null },
        pipelines: types.map((type, index) => ({ type, retries: index })),
      },
      ...others,
    ],
  })
  return { files, text: files.find(({ path }) => path === 'dags/openmetadata/warehouse.py')?.text ?? '' }
}

const shifts = (text: string) => text.split('\n').flatMap((line) => (line.includes(' >> ') ? [line.trim()] : []))

describe.each(KINDS)('one DAG for a service: %s', (kind) => {
  test('metadata runs before all others, which do not wait for each other', async () => {
    const { text } = await oneDag(kind, ['profiler', 'metadata', 'lineage', 'metadata'])
    expect(shifts(text)).toEqual([
      'run_metadata >> [run_profiler, run_lineage]',
      'run_metadata_2 >> [run_profiler, run_lineage]',
    ])
    expect(text.match(/task_id="\w+"/g)).toEqual(
      ['profiler', 'metadata', 'lineage', 'metadata_2'].map((name) => `task_id="run_${name}"`),
    )
  })

  test('without metadata the tasks stand side by side, and the page of the DAG says so', async () => {
    const { text } = await oneDag(kind, ['lineage', 'usage'])
    expect(shifts(text)).toEqual([])
    expect(text).toContain('None of them is metadata, so all of them start side by side.')
  })

  test('each task has the tries of its pipeline, the DAG has none, and the schedule is the DAG’s', async () => {
    const { text } = await oneDag(kind, ['metadata', 'lineage', 'profiler'])
    expect(text.match(/retries=\d/g)).toEqual(['retries=0', 'retries=1', 'retries=2'])
    expect(text).not.toContain('"retries"')
    expect(text).toMatch(/schedule=None,/)
  })

  test('its file and id are of no other DAG, and the runbook counts it as one', async () => {
    const namesake = { name: 'warehouse', connector: 'Postgres', pipelines: [{ type: 'metadata' as const }] }
    const { files } = await oneDag(
      kind,
      ['metadata'],
      [
        { ...namesake, dags: { kind: 'one' } },
        { ...namesake, name: 'ware' },
      ],
    )
    const dags = files.filter(({ path }) => path.startsWith('dags/') && path.endsWith('.py'))
    expect(dags.map(({ path }) => path.split('/').at(-1))).toEqual([
      'warehouse.py',
      'warehouse_2.py',
      'ware_metadata.py',
    ])
    expect(dags.map(({ text }) => /dag_id="(\w+)"/.exec(text)?.[1])).toEqual([
      'openmetadata_warehouse',
      'openmetadata_warehouse_2',
      'openmetadata_ware_metadata',
    ])
    expect(files[0]?.text).toContain('3 new DAGs')
  })
})
