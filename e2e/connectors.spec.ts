import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { answersIn, expectCommandLineAgrees, fileIn } from './support/bundle'
import { select, textField } from './support/keyboard'
import { expect, test } from './support/policyWatch'
import { downloadBundle, goToStep, openExample, openWizard } from './support/wizard'

const main = (page: Page) => page.getByRole('main')

const field = (page: Page, label: string) =>
  main(page).getByRole('textbox', { name: new RegExp(`^${label}( - optional)?$`) })

async function fill(page: Page, label: string, text: string): Promise<void> {
  await field(page, label).fill(text)
  await expect(field(page, label)).toHaveValue(text)
}

async function pick(page: Page, label: string, option: string): Promise<void> {
  await main(page)
    .getByRole('button', { name: new RegExp(`^${label}( - optional)? `) })
    .first()
    .click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** A service of a connector beside the example's, described here, and nothing said of it yet. */
async function describeService(page: Page, connector: string): Promise<void> {
  await openWizard(page)
  await openExample(page, 'EcsRunTaskOperator')
  await goToStep(page, 'Services')
  await page.getByRole('button', { name: 'Add a service' }).click()
  await select(page, 'Connector').click()
  await page.keyboard.type(connector)
  await page
    .getByRole('option', { name: new RegExp(`^${connector}`) })
    .first()
    .click()
  await fill(page, 'Service name', 'shop')
  await page.getByRole('radio', { name: /^Described here/ }).check()
}

interface Made {
  services: { connection: { config: unknown }; pipelines: { options: unknown }[] }[]
}

async function made(page: Page): Promise<{ service: Made['services'][0] | undefined; zip: Buffer }> {
  await goToStep(page, 'Review')
  const zip = (await downloadBundle(page)).bytes
  await expectCommandLineAgrees(zip)
  return { service: ((await answersIn(zip)) as Made).services.at(-1), zip }
}

test('Snowflake with a private key', async ({ page }) => {
  await describeService(page, 'Snowflake')
  await fill(page, 'Username', 'OM_INGEST')
  await fill(page, 'Account', 'xy12345.eu-west-1')
  await fill(page, 'Warehouse', 'OM_WH')
  await fill(page, 'Private Key', '/openmetadata/shop/private_key')
  const { service, zip } = await made(page)
  expect(service?.connection.config).toEqual({
    username: 'OM_INGEST',
    account: 'xy12345.eu-west-1',
    warehouse: 'OM_WH',
    privateKey: { secret: '/openmetadata/shop/private_key' },
  })
  const yaml = (await fileIn(zip, 'dags/openmetadata/shop_metadata.yaml')).toString()
  expect(yaml).toContain('privateKey: "secret:/openmetadata/shop/private_key"')
})

test('BigQuery with the values of a service account', async ({ page }) => {
  await describeService(page, 'BigQuery')
  await pick(page, 'GCP Credentials Configuration', 'GCP Credentials Values')
  await fill(page, 'Private Key ID', 'key-1')
  await fill(page, 'Private Key', '/openmetadata/shop/private_key')
  await fill(page, 'Client Email', 'om@project.iam.gserviceaccount.com')
  const { service } = await made(page)
  expect(service?.connection.config).toEqual({
    credentials: {
      gcpConfig: {
        type: 'service_account',
        privateKeyId: 'key-1',
        privateKey: { secret: '/openmetadata/shop/private_key' },
        clientEmail: 'om@project.iam.gserviceaccount.com',
      },
    },
  })
})

test('Kafka with SASL', async ({ page }) => {
  await describeService(page, 'Kafka')
  await fill(page, 'Bootstrap Servers', 'broker-1:9096,broker-2:9096')
  await pick(page, 'Security Protocol', 'SASL_SSL')
  await pick(page, 'SASL Mechanism', 'SCRAM-SHA-512')
  await fill(page, 'SASL Username', 'om')
  await fill(page, 'SASL Password', '/openmetadata/shop/sasl')
  const { service, zip } = await made(page)
  expect(service?.connection.config).toEqual({
    bootstrapServers: 'broker-1:9096,broker-2:9096',
    securityProtocol: 'SASL_SSL',
    saslMechanism: 'SCRAM-SHA-512',
    saslUsername: 'om',
    saslPassword: { secret: '/openmetadata/shop/sasl' },
  })
  expect((await fileIn(zip, 'dags/openmetadata/shop_metadata.yaml')).toString()).toContain('type: MessagingMetadata')
})

test('Tableau with a personal access token', async ({ page }) => {
  await describeService(page, 'Tableau')
  await fill(page, 'Host and Port', 'https://tableau.example.com')
  await pick(page, 'Authentication type for Tableau', 'Access Token Auth')
  await fill(page, 'Personal Access Token', 'om')
  await fill(page, 'Personal Access Token Secret', '/openmetadata/shop/pat')
  const { service } = await made(page)
  expect(service?.connection.config).toEqual({
    hostPort: 'https://tableau.example.com',
    authType: { personalAccessTokenName: 'om', personalAccessTokenSecret: { secret: '/openmetadata/shop/pat' } },
  })
})

test('S3 by the role of the task', async ({ page }) => {
  await describeService(page, 'S3')
  await fill(page, 'AWS Region', 'eu-west-1')
  await page.getByRole('button', { name: 'Add to Bucket Names' }).click()
  await page.keyboard.type('shop-lake')
  const { service, zip } = await made(page)
  expect(service?.connection.config).toEqual({ awsConfig: { awsRegion: 'eu-west-1' }, bucketNames: ['shop-lake'] })
  expect((await fileIn(zip, 'dags/openmetadata/shop_metadata.yaml')).toString()).toContain('type: StorageMetadata')
})

test('dbt with its files in S3', async ({ page }) => {
  await openWizard(page)
  await openExample(page, 'PythonVirtualenvOperator')
  await goToStep(page, 'Services')
  await page.getByRole('button', { name: 'Add dbt' }).click()
  await page.getByRole('group', { name: 'Pipeline 2', exact: true }).getByRole('button', { name: 'Options' }).click()
  await pick(page, 'DBT Configuration Source', 'DBT S3 Config')
  await fill(page, 'AWS Region', 'eu-west-1')
  const { service, zip } = await made(page)
  expect(service?.pipelines.at(-1)?.options).toEqual({
    dbtConfigSource: { dbtConfigType: 's3', dbtSecurityConfig: { awsRegion: 'eu-west-1' } },
  })
  const yaml = (await fileIn(zip, 'dags/openmetadata/redshift_prod_dbt.yaml')).toString()
  expect(yaml).toContain('type: dbt')
  expect(yaml).toContain('dbtConfigType: s3')
})

test('a version that has no place for an answer says so, moves it where it fits, and loses nothing by itself', async ({
  page,
}) => {
  await openWizard(page)
  await openExample(page, 'PythonVirtualenvOperator')
  await textField(page, 'Server version').fill('1.10.14')
  await expect(main(page)).toContainText('1 answer has no place in OpenMetadata 1.10')
  await expect(main(page)).toContainText('redshift_prod: authType, settings: password. It can move to Password.')
  await expectAccessible(page, 'no place')
  await page.getByRole('button', { name: 'Move 1 answer', exact: true }).click()
  await expect(main(page)).not.toContainText('no place in OpenMetadata')
  await goToStep(page, 'Services')
  await expect(field(page, 'Password')).toHaveValue('/openmetadata/redshift_prod/password')
})
