import type { Page } from '@playwright/test'
import { EXAMPLES } from '../src/answers/examples'
import { expectAccessible } from './support/accessible'
import { answersIn } from './support/bundle'
import { textField } from './support/keyboard'
import { expect, test } from './support/policyWatch'
import { names, said } from './support/services'
import { downloadBundle, goToStep, keptByBrowser, openAnswers, openExample, openWizard } from './support/wizard'

const PASSWORD = 'zq-password-of-the-docs'
const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ6cSJ9.c2lnbmF0dXJlLW9mLXpx'

const workflow = (serviceName: string, options: string) => `source:
  type: mysql
  serviceName: ${serviceName}
  serviceConnection:
    config:
      type: Mysql
      username: reader
      authType:
        password: ${PASSWORD}
      hostPort: db.example.internal:3306
  sourceConfig:
    config:
      ${options}
sink:
  type: metadata-rest
  config: {}
workflowConfig:
  successThreshold: 90
  openMetadataServerConfig:
    hostPort: https://other.example.com/api
    authProvider: openmetadata
    securityConfig:
      jwtToken: ${TOKEN}
`
const METADATA = workflow('shop', 'type: DatabaseMetadata')
const PROFILER = workflow('shop', 'type: Profiler')

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Open workflow YAML' })

async function openDialog(page: Page) {
  await page.getByRole('button', { name: 'Open workflow YAML' }).click()
  await expect(dialog(page)).toBeVisible()
}

test('pasted YAML becomes a service; its secrets get names, and what has no place is told by its line', async ({
  page,
}) => {
  await openWizard(page)
  await openExample(page, 'PythonOperator')
  await goToStep(page, 'Services')
  await openDialog(page)
  await dialog(page).getByRole('textbox', { name: 'Workflow YAML' }).fill(METADATA)
  await expect(dialog(page).getByRole('region', { name: 'Understood' })).toContainText('shop: Mysql, metadata')
  await expect(dialog(page).getByRole('region', { name: 'Lines without a place' })).toContainText('line 18')
  await expect(dialog(page).getByRole('region', { name: 'Secrets left behind' })).toContainText(
    '/openmetadata/shop/password',
  )
  await expect(
    dialog(page).getByRole('checkbox', { name: 'Server address: https://other.example.com' }),
  ).not.toBeChecked()
  await expectAccessible(page, 'the dialog of workflow YAML')
  await dialog(page).getByRole('button', { name: 'Add 1 service' }).click()
  await expect(dialog(page)).toBeHidden()
  await expect(said(page, '1 service of workflow YAML was added.')).toBeVisible()
  await expect(names(page)).toHaveText([/./, 'shop'])
  const kept = await keptByBrowser(page)
  for (const value of [PASSWORD, TOKEN]) expect(kept).not.toContain(value)
  await goToStep(page, 'Review')
  const { bytes } = await downloadBundle(page)
  const { services, openmetadata } = (await answersIn(bytes)) as { services: object[]; openmetadata: { url: string } }
  expect(services[1]).toMatchObject({
    name: 'shop',
    connection: { config: { authType: { password: { secret: '/openmetadata/shop/password' } } } },
  })
  expect(openmetadata.url).toBe(EXAMPLES.python.openmetadata.url)
})

test('two files of one service become its two pipelines, and the server’s address comes along when ticked', async ({
  page,
}) => {
  await openAnswers(page, EXAMPLES.ecs, 'Services')
  await openDialog(page)
  const file = (name: string, text: string) => ({ name, mimeType: 'text/yaml', buffer: Buffer.from(text) })
  await dialog(page)
    .getByLabel('Choose files')
    .setInputFiles([file('one.yaml', METADATA), file('two.yaml', PROFILER)])
  await expect(dialog(page).getByRole('region', { name: 'Understood' })).toContainText('two.yaml, line 1')
  await dialog(page)
    .getByRole('checkbox', { name: /^Server address/ })
    .check()
  await dialog(page).getByRole('button', { name: 'Add 1 service' }).click()
  await names(page).last().click()
  await expect(textField(page, 'Service name')).toHaveValue('shop')
  await goToStep(page, 'Review')
  const { bytes } = await downloadBundle(page)
  const { services, openmetadata } = (await answersIn(bytes)) as {
    services: { pipelines: { type: string }[] }[]
    openmetadata: { url: string }
  }
  expect(services.at(-1)?.pipelines.map(({ type }) => type)).toEqual(['metadata', 'profiler'])
  expect(openmetadata.url).toBe('https://other.example.com')
})

test('files are dropped, and a text that is no workflow adds nothing', async ({ page }) => {
  await openAnswers(page, EXAMPLES.ecs, 'Services')
  await openDialog(page)
  await page.evaluate(
    ([text]) => {
      const data = new DataTransfer()
      for (const name of ['a.yaml', 'b.yaml'])
        data.items.add(new File([name === 'a.yaml' ? `${text}` : 'just words'], name, { type: 'text/yaml' }))
      const target = document.querySelector('[role=dialog]')
      target?.dispatchEvent(new DragEvent('dragover', { dataTransfer: data, bubbles: true }))
    },
    [METADATA],
  )
  const zone = dialog(page).getByText('Drop files here')
  await expect(zone).toBeVisible()
  await zone.evaluate((element, text) => {
    const data = new DataTransfer()
    for (const name of ['a.yaml', 'b.yaml'])
      data.items.add(new File([name === 'a.yaml' ? text : 'just words'], name, { type: 'text/yaml' }))
    element.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }))
  }, METADATA)
  await expect(dialog(page).getByRole('region', { name: 'Not readable' })).toContainText('b.yaml, line 1')
  await dialog(page).getByRole('button', { name: 'Remove file 1' }).click()
  await expect(dialog(page).getByRole('button', { name: 'Add services' })).toBeDisabled()
})
