import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answers, answersSchema } from '../answers/answers'
import { planDags } from '../bundle/plan/planDags'
import { loadConnectorLine } from '../catalog/loadConnectorLine'
import { loadCatalog } from '../catalog/loadedCatalog'
import { answersWith, hostileTyped } from '../testing/hostileAnswers'
import { hostileText } from '../testing/hostileText'
import { SCENARIOS } from '../testing/scenarios'
import { importWorkflows } from './importWorkflows'

const RUNS = 100
const ROUND_TRIPS = 40

/** Every service as far as a workflow config can say it: a service with nothing in it but what its configs tell. */
const toldByConfigs = ({ services }: Answers) =>
  services
    .filter(({ enabled }) => enabled)
    .map(({ name, connector, connection, pipelines }) => ({
      name,
      connector,
      connection,
      pipelines: pipelines.map(({ type, options }) => ({ type, options })),
    }))

async function backFrom(raw: unknown) {
  const answers = answersSchema.parse(raw)
  const catalog = await loadCatalog(answers.environment.release, answers.openmetadata.server)
  const configs = planDags(answers, catalog.line, catalog.line.version)
    .flatMap(({ pipelines }) => pipelines)
    .map(({ configPath, configText }) => ({ name: configPath, text: configText }))
  // A test suite's config names its service and nothing of a connector: such a service has to be there already.
  const beside = answers.services.filter(({ pipelines }) => pipelines.every(({ type }) => type === 'TestSuite'))
  return { answers, outcome: importWorkflows(configs, catalog.line, beside) }
}

describe('the configs of a bundle become the answers they are made of', () => {
  test.each(Object.keys(SCENARIOS))('%s', async (scenario) => {
    const { answers, outcome } = await backFrom(SCENARIOS[scenario])
    expect(outcome.services).toEqual(toldByConfigs(answers))
    expect([outcome.unplaced, outcome.replaced, outcome.problems]).toEqual([[], [], []])
    const { url, token, secretStore, tls, storeServiceConnection, showRuns } = answers.openmetadata
    expect({
      storeServiceConnection: true,
      showRuns: false,
      tls: { verify: 'system' },
      ...outcome.server,
    }).toMatchObject({
      url,
      token,
      secretStore,
      tls: { verify: tls.verify },
      storeServiceConnection,
      showRuns,
      logLevel: answers.runtime.logLevel,
    })
  })

  test('whatever was typed', async () => {
    let equal = 0
    await fc.assert(
      fc.asyncProperty(hostileTyped, async (typed) => {
        const { answers, outcome } = await backFrom(answersWith('python', 'separate', typed))
        // What a free map calls a secret is left out on purpose.
        const away = outcome.unplaced.filter(({ why }) => !why.startsWith('It is called a secret'))
        expect([away, outcome.replaced, outcome.problems]).toEqual([[], [], []])
        if (outcome.unplaced.length === 0) {
          expect(outcome.services).toEqual(toldByConfigs(answers))
          equal += 1
        }
      }),
      { numRuns: ROUND_TRIPS },
    )
    console.log(
      `Import: ${equal} of ${ROUND_TRIPS} hostile bundles came back equal, the others but for what is called a secret`,
    )
    expect(equal).toBeGreaterThan(ROUND_TRIPS / 2)
  })
})

const line = await loadConnectorLine('1.12')

describe('any text at all', () => {
  const broken = fc
    .tuple(
      fc.constantFrom(...['source:', '  type: mysql', '{', '- ', '"', '&a', '*a', '<<: ', '\t', '%', '---\n', '!!x ']),
      hostileText,
    )
    .map(([piece, text]) => `${piece}${text}`)
  const texts = fc.array(fc.oneof(hostileText, broken, fc.json(), fc.string({ unit: 'binary' })), { maxLength: 6 })

  test('never throws, and every finding names a line of it', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('\n')
        const { unplaced, problems, services } = importWorkflows([{ name: 'x', text }], line)
        const lines = text.split('\n').length
        for (const finding of [...unplaced, ...problems]) {
          expect(finding.line).toBeGreaterThanOrEqual(1)
          expect(finding.line).toBeLessThanOrEqual(lines + 1)
        }
        expect(services.length + unplaced.length + problems.length).toBeGreaterThan(0)
      }),
      { numRuns: RUNS },
    )
  })
})

describe('a secret’s value', () => {
  const SECRETS = [
    'AKIAIOSFODNN7EXAMPLE',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ6cSJ9.c2lnbmF0dXJl',
    '-----BEGIN RSA PRIVATE KEY-----\\nMIIEzq',
    'https://reader:zq-password@db.example.com/x',
  ]
  const PLACES = [
    (value: string) => ['source', 'serviceConnection', 'config', 'username', value],
    (value: string) => ['source', 'serviceConnection', 'config', 'authType', 'password', value],
    (value: string) => ['source', 'serviceConnection', 'config', 'connectionOptions', 'any', value],
    (value: string) => ['source', 'serviceConnection', 'config', 'connectionOptions', value, '1'],
    (value: string) => ['source', 'serviceConnection', 'config', value, '1'],
    (value: string) => ['source', 'sourceConfig', 'config', 'schemaFilterPattern', 'includes', value],
    (value: string) => ['source', 'serviceName', value],
    (value: string) => ['source', 'type', value],
    (value: string) => ['workflowConfig', 'openMetadataServerConfig', 'hostPort', value],
    (value: string) => ['workflowConfig', 'openMetadataServerConfig', 'securityConfig', 'jwtToken', value],
    (value: string) => ['workflowConfig', 'openMetadataServerConfig', 'sslConfig', 'caCertificate', value],
    (value: string) => ['workflowConfig', 'loggerLevel', value],
    (value: string) => ['processor', 'config', value, value],
    (value: string) => ['ingestionPipelineFQN', value],
    (value: string) => [value, value],
  ]

  const put = (tree: Record<string, unknown>, [key = '', ...rest]: string[]): Record<string, unknown> => ({
    ...tree,
    [key]: rest.length === 1 ? rest[0] : put((tree[key] as Record<string, unknown> | undefined) ?? {}, rest),
  })

  test.each(SECRETS)('%s is nowhere in the outcome, wherever it stands', (secret) => {
    for (const place of PLACES) {
      const workflow = put(
        {
          source: {
            type: 'mysql',
            serviceName: 'shop',
            serviceConnection: { config: { type: 'Mysql', hostPort: 'db:3306' } },
            sourceConfig: { config: { type: 'DatabaseMetadata' } },
          },
        },
        place(secret),
      )
      const outcome = importWorkflows([{ name: 'x.json', text: JSON.stringify(workflow) }], line)
      expect(JSON.stringify(outcome)).not.toContain(JSON.stringify(secret).slice(1, -1))
      expect(outcome.unplaced.length + outcome.replaced.length + outcome.problems.length).toBeGreaterThan(0)
    }
  })
})
