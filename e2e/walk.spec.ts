import type { Page } from '@playwright/test'
import { answersIn, downloadBy, expectCommandLineAgrees, expectSameBytes, fileIn } from './support/bundle'
import { SERVER } from './support/catalog'
import { choose, pick, press, tabTo, textField, typeInto } from './support/keyboard'
import { expect, test } from './support/policyWatch'
import { continueButton, heading, openWizard, type StepTitle } from './support/wizard'

/** Nobody here has a mouse: what follows uses keys only, from the first Tab on the empty page to the download. */
const next = async (page: Page, step: StepTitle) => {
  await press(continueButton(page))
  await expect(heading(page, step)).toBeFocused()
}

const bundleOf = (page: Page) => downloadBy(page, () => press(page.getByRole('button', { name: 'Download bundle' })))

async function environment(page: Page, release: string, environmentClass: string, name: string): Promise<void> {
  await openWizard(page)
  await typeInto(page, 'Airflow release', release)
  await pick(page, 'Environment class', environmentClass)
  await typeInto(page, 'Environment name', name)
  await typeInto(page, 'Region', 'eu-central-1')
  await typeInto(page, 'AWS account', '210987654321')
  await typeInto(page, 'S3 bucket', `${name}-bucket`)
  await typeInto(page, 'Execution role', `arn:aws:iam::210987654321:role/${name}`)
  await typeInto(page, 'Server version', SERVER)
  await typeInto(page, 'Server address', 'https://metadata.walk.example')
  await typeInto(page, 'Name of the token’s secret', 'walk/bot-token')
  await next(page, 'Approach')
}

const environmentAnswers = (release: string, environmentClass: string, name: string) => ({
  environment: {
    release,
    class: environmentClass,
    name,
    region: 'eu-central-1',
    account: '210987654321',
    bucket: `${name}-bucket`,
    executionRole: `arn:aws:iam::210987654321:role/${name}`,
  },
  openmetadata: {
    server: SERVER,
    url: 'https://metadata.walk.example',
    token: { secret: 'walk/bot-token' },
    secretStore: 'secrets-manager',
  },
})

async function service(page: Page, name: string, connector: string): Promise<void> {
  await typeInto(page, 'Service name', name)
  await pick(page, 'Connector', connector, connector)
}

test('PythonOperator, with a connection described', async ({ page }) => {
  await environment(page, '2.10.3', 'mw1.medium', 'walk-python')
  await choose(page, /^Approach for Airflow 2\.10\.3/, /^PythonOperator/)
  await next(page, 'Services')
  await service(page, 'walk_redshift', 'Redshift')
  await choose(page, 'Connection', 'Described here')
  await typeInto(page, 'Host and Port', 'redshift.walk.example:5439')
  await typeInto(page, 'Username', 'walker')
  await typeInto(page, 'Database', 'steps')
  await pick(page, 'Auth Configuration Type - optional', 'Basic Auth')
  await typeInto(page, 'Password', 'walk/redshift-password')
  await next(page, 'Runtime')
  await press(page.getByRole('checkbox', { name: 'Paused at first' }), 'Space')
  await next(page, 'Review')

  const { name, bytes } = await bundleOf(page)
  expect(name).toBe('openmetadata-mwaa-bundle.zip')
  expect(await answersIn(bytes)).toMatchObject({
    ...environmentAnswers('2.10.3', 'mw1.medium', 'walk-python'),
    approach: { kind: 'python' },
    services: [
      {
        name: 'walk_redshift',
        connector: 'Redshift',
        connection: {
          kind: 'described',
          config: {
            hostPort: 'redshift.walk.example:5439',
            username: 'walker',
            database: 'steps',
            authType: { password: { secret: 'walk/redshift-password' } },
          },
        },
        pipelines: [{ type: 'metadata', schedule: '0 2 * * *' }],
      },
    ],
    runtime: { pausedAtFirst: false },
  })
  await expectCommandLineAgrees(bytes)
})

test('EcsRunTaskOperator, with a connection stored in OpenMetadata', async ({ page }) => {
  await environment(page, '3.0.6', 'mw1.small', 'walk-ecs')
  await choose(page, /^Approach for Airflow 3\.0\.6/, /^EcsRunTaskOperator/)
  await next(page, 'Services')
  await service(page, 'walk_snowflake', 'Snowflake')
  await choose(page, 'Connection', 'Stored in OpenMetadata')
  await press(page.getByRole('button', { name: 'Add usage' }))
  // The new pipeline stands above the button that made it, and has the focus.
  const second = page.getByRole('group', { name: 'Pipeline 2' })
  await expect(second.getByRole('button', { name: 'Type usage' })).toBeFocused()
  await next(page, 'Runtime')
  await typeInto(page, 'Cluster', 'walk-cluster')
  await tabTo(textField(page, 'Subnets'))
  await page.keyboard.type('subnet-0123456789abcdef0')
  await page.keyboard.press('Enter')
  await page.keyboard.type('subnet-0fedcba987654321f')
  await typeInto(page, 'Security groups', 'sg-0123456789abcdef0')
  await next(page, 'Review')

  const { bytes } = await bundleOf(page)
  expect(await answersIn(bytes)).toMatchObject({
    ...environmentAnswers('3.0.6', 'mw1.small', 'walk-ecs'),
    approach: {
      kind: 'ecs',
      cluster: 'walk-cluster',
      subnets: ['subnet-0123456789abcdef0', 'subnet-0fedcba987654321f'],
      securityGroups: ['sg-0123456789abcdef0'],
    },
    services: [
      {
        name: 'walk_snowflake',
        connector: 'Snowflake',
        connection: { kind: 'stored' },
        pipelines: [{ type: 'metadata' }, { type: 'usage' }],
      },
    ],
  })
  await expectCommandLineAgrees(bytes)
})

test('PythonVirtualenvOperator, with the plugin and its own archive', async ({ page }) => {
  await environment(page, '2.11.0', 'mw1.medium', 'walk-virtualenv')
  await choose(page, /^Approach for Airflow 2\.11\.0/, /^PythonVirtualenvOperator/)
  await next(page, 'Services')
  await service(page, 'walk_postgres', 'Postgres')
  await next(page, 'Runtime')
  await press(page.getByRole('checkbox', { name: 'Add the virtualenv plugin' }), 'Space')
  await typeInto(page, 'Cache folder', '/usr/local/airflow/walk-venv')
  await choose(page, 'File layout', 'One self-contained DAG file')
  await pick(page, 'Log level', 'DEBUG')
  await next(page, 'Review')

  const { bytes } = await bundleOf(page)
  expect(await answersIn(bytes)).toMatchObject({
    ...environmentAnswers('2.11.0', 'mw1.medium', 'walk-virtualenv'),
    approach: { kind: 'virtualenv', plugin: true, cachePath: '/usr/local/airflow/walk-venv' },
    services: [{ name: 'walk_postgres', connector: 'Postgres', connection: { kind: 'stored' } }],
    runtime: { layout: 'inline', logLevel: 'DEBUG' },
  })
  await expectCommandLineAgrees(bytes)

  const plugins = await downloadBy(page, () => press(page.getByRole('button', { name: 'Download plugins.zip' })))
  expect(plugins.name).toBe('plugins.zip')
  expectSameBytes(plugins.bytes, await fileIn(bytes, 'plugins.zip'), 'plugins.zip alone and within the bundle')
})
