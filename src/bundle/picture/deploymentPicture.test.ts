import { describe, expect, test } from 'vitest'
import { EXAMPLES } from '../../answers/examples'
import { judge } from '../../cli/judge'
import { manyServices } from '../../testing/manyServices'
import { SCENARIOS } from '../../testing/scenarios'
import { planBundle } from '../plan/bundlePlan'
import { deploymentPicture } from './deploymentPicture'

async function pictureOf(raw: unknown) {
  const { answers, catalog } = await judge(raw)
  if (answers === undefined) throw new Error('The answers do not stand')
  return deploymentPicture(planBundle(answers, catalog))
}

const lines = ({ edges }: Awaited<ReturnType<typeof pictureOf>>) =>
  edges.map(({ from, to, label }) => `${from} ${label} ${to}`)

describe.each(Object.entries(SCENARIOS))('%s', (_, scenario) => {
  test('every part has a connection, every connection its parts, and no two parts one id', async () => {
    const { nodes, edges } = await pictureOf(scenario)
    const ids = nodes.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(edges.flatMap(({ from, to }) => [from, to]))).toEqual(new Set(ids))
    expect(nodes.filter(({ name }) => name === '')).toEqual([])
  })
})

test('in the workers, they read secrets and sources themselves, and there is no image', async () => {
  const picture = await pictureOf(SCENARIOS['python-2.10.3'])
  expect(picture.nodes.filter(({ id }) => /task|registry|cluster/i.test(id))).toEqual([])
  expect(lines(picture)).toEqual(
    expect.arrayContaining([
      'worker reads secrets',
      'worker reads source0',
      'worker writes metadata server',
      'worker installs when the environment starts index',
    ]),
  )
})

test('a virtualenv asks the index in each run; in a closed network nothing does', async () => {
  expect(lines(await pictureOf(SCENARIOS['virtualenv-2.8.1']))).toContain('worker installs in each run index')
  for (const closed of ['virtualenv-2.8.1-closed', 'python-2.10.3-closed'])
    expect((await pictureOf(SCENARIOS[closed])).nodes.filter(({ id }) => id === 'index')).toEqual([])
})

test('with ECS the task connects to source, server and secrets, and the worker to none of them', async () => {
  const picture = await pictureOf(SCENARIOS['ecs-3.0.6'])
  const of = (from: string) => picture.edges.filter((edge) => edge.from === from).map(({ to }) => to)
  expect(of('worker')).toEqual(['bucket', 'executionRole', 'airflowLog', 'cluster', 'taskLog'])
  expect(of('task')).toEqual(['registry', 'taskExecutionRole', 'taskRole', 'taskLog', 'secrets', 'source0', 'server'])
})

test('what was there before is told from what the bundle makes', async () => {
  const said = async (scenario: string) => {
    const { nodes } = await pictureOf(SCENARIOS[scenario])
    return Object.fromEntries(nodes.map(({ id, details }) => [id, details.at(-1)]))
  }
  const made = 'made by this bundle'
  const all = { cluster: made, taskLog: made, taskRole: made, taskExecutionRole: made }
  expect(await said('ecs-3.0.6')).toMatchObject(all)
  expect(await said('ecs-3.3.1-one-file')).toMatchObject({
    ...all,
    cluster: 'there already',
    taskRole: 'there already',
  })
})

test('a copy of the image in ECR stands in the account', async () => {
  const { nodes } = await pictureOf(SCENARIOS['ecs-2.7.2-china'])
  expect(nodes.find(({ id }) => id === 'registry')).toMatchObject({
    group: 'account',
    name: `123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/openmetadata/ingestion-base:${EXAMPLES.ecs.openmetadata.server}`,
  })
})

test('200 services are drawn by connector, each counted once', async () => {
  const { nodes } = await pictureOf(manyServices('python', 200))
  const sources = nodes.filter(({ id }) => id.startsWith('source')).map(({ name }) => name)
  expect(sources).toEqual([
    'Redshift, 50 services',
    'Postgres, 50 services',
    'Snowflake, 50 services',
    'BigQuery, 50 services',
  ])
})
