import { describe, expect, test } from 'vitest'
import { verdictsFor } from '../advice/verdicts/verdictsFor'
import type { AnswersInput } from '../answers/answers'
import type { ApproachKind } from '../answers/approach'
import { EXAMPLES } from '../answers/examples'
import { judge } from '../cli/judge'
import { generateBundle } from './generateBundle'

/** Services that each would change something: findings of many rules, secrets, extras that cannot be had. */
const FAULTY: AnswersInput['services'] = [
  {
    name: 'legacy',
    connector: 'NoSuchConnector',
    connection: { kind: 'described', config: { password: { secret: 'team/legacy@1' } } },
    pipelines: [{ type: 'profiler' }, { type: 'profiler' }, { type: 'autoClassification', timeoutMinutes: 10_000 }],
  },
  {
    name: 'airflow',
    connector: 'Airflow',
    connection: { kind: 'described', config: { noSuchField: { secret: '/openmetadata/airflow' } } },
    pipelines: [{ type: 'lineage', options: { noSuchOption: 1 } }],
  },
  {
    name: 'cockroach',
    connector: 'Cockroach',
    dags: { kind: 'one' },
    pipelines: [{ type: 'metadata' }, { type: 'dbt' }],
  },
]

const withServices = (raw: AnswersInput, enabled: boolean): AnswersInput => ({
  ...raw,
  environment: { ...raw.environment, network: 'closed' },
  openmetadata: { ...raw.openmetadata, secretStore: 'parameter-store' },
  // Before those that are on, so that a path that forgets the others would be a wrong one.
  services: [...FAULTY.map((service) => ({ ...service, enabled })), ...raw.services],
})

async function judged(raw: AnswersInput) {
  const { answers, findings, catalog } = await judge(raw)
  if (answers === undefined) throw new Error(JSON.stringify(findings))
  const files = generateBundle(answers, catalog)
  return {
    files: files.filter(({ path }) => path !== 'answers.json'),
    messages: findings.map(({ path, message }) => `${path} ${message}`),
    verdicts: verdictsFor(
      { ...answers, release: answers.environment.release, server: answers.openmetadata.server },
      catalog,
    ),
  }
}

const alone = (raw: AnswersInput) => {
  const { services, ...others } = withServices(raw, false)
  return { ...others, services: services.slice(FAULTY.length) }
}

describe('a service that is switched off', () => {
  test.each(Object.keys(EXAMPLES) as ApproachKind[])('changes no file, finding or verdict: %s', async (kind) => {
    const off = await judged(withServices(EXAMPLES[kind], false))
    const without = await judged(alone(EXAMPLES[kind]))
    expect(off.files).toEqual(without.files)
    expect(off.messages.map((message) => message.replaceAll(`services.${FAULTY.length}`, 'services.0'))).toEqual(
      without.messages,
    )
    expect(off.verdicts).toEqual(without.verdicts)
  })

  test('would change all of them if it were on', async () => {
    const on = await judged(withServices(EXAMPLES.python, true))
    const without = await judged(alone(EXAMPLES.python))
    expect(on.files.length).toBeGreaterThan(without.files.length)
    expect(on.messages.length).toBeGreaterThan(without.messages.length + 6)
    expect(on.verdicts).not.toEqual(without.verdicts)
  })

  test('keeps the faults of its shape, so that they are not met only when it is switched on', async () => {
    const raw = withServices(EXAMPLES.ecs, false)
    const { findings } = await judge({ ...raw, services: [{ ...raw.services[0], pipelines: [] }, ...raw.services] })
    expect(findings).toContainEqual(
      expect.objectContaining({ path: 'services.0.pipelines', message: 'Add at least one pipeline.' }),
    )
  })
})
