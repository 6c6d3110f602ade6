import type { Page } from '@playwright/test'
import { ENVIRONMENT, ROUTE_TABLES, SUBNETS } from '../src/pasted/fixtures/awsOutputs'
import { expectAccessible } from './support/accessible'
import { answersIn } from './support/bundle'
import { textField } from './support/keyboard'
import { expect, test } from './support/policyWatch'
import { continueButton, downloadBundle, goToStep, keptByBrowser, openExample, openWizard } from './support/wizard'

const output = (page: Page) => page.getByRole('textbox', { name: 'Output' })
const fillIn = (page: Page) => page.getByRole('button', { name: 'Fill in', exact: true })
const inTerminal = (...trees: unknown[]) =>
  trees.map((tree) => `[me@cloudshell ~]$ aws something\n${JSON.stringify(tree, null, 4)}\n`).join('')

const IN_EUROPE = JSON.parse(
  JSON.stringify(ENVIRONMENT).replaceAll('arn:aws-cn:', 'arn:aws:').replaceAll('cn-north-1', 'eu-west-1'),
)

test('the output of get-environment fills the step, can be edited and taken back, and is kept nowhere', async ({
  page,
}) => {
  await openWizard(page)
  await openExample(page, 'PythonOperator')
  const before = await textField(page, 'S3 bucket').inputValue()
  await page.getByRole('button', { name: 'Fill in from the AWS command line' }).click()
  await output(page).fill('something else')
  await expect(page.getByText('There is no JSON or YAML in it.')).toBeVisible()
  await expect(fillIn(page)).toHaveCount(0)
  await output(page).fill(inTerminal(IN_EUROPE))
  await expect(page.getByText('Task logs are off')).toBeVisible()
  await expectAccessible(page, 'with an output pasted')
  await fillIn(page).click()
  await expect(textField(page, 'S3 bucket')).toHaveValue('platform-airflow-dags')
  await expect(textField(page, 'AWS account')).toHaveValue('123456789012')
  const from = page.getByText(/^From aws mwaa get-environment:/)
  await expect(from).toContainText('S3 bucket')

  await textField(page, 'S3 bucket').fill('another-bucket')
  await expect(from).not.toContainText('S3 bucket')
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect(textField(page, 'S3 bucket')).toHaveValue(before)
  await fillIn(page).click()
  await expect(from).toContainText('S3 bucket')
  await goToStep(page, 'Review')
  const { bytes } = await downloadBundle(page)
  expect(await answersIn(bytes)).toMatchObject({
    environment: { release: '3.0.6', region: 'eu-west-1', name: 'platform-airflow', bucket: 'platform-airflow-dags' },
  })
  expect(await keptByBrowser(page)).not.toContain('hunter2')

  await goToStep(page, 'Environment')
  await page.reload()
  await expect(textField(page, 'S3 bucket')).toHaveValue('platform-airflow-dags')
  await expect(from).toContainText('S3 bucket')
})

test('what the network commands print is judged with the answers, and its subnets are chosen by name', async ({
  page,
}) => {
  await openWizard(page)
  await openExample(page, 'EcsRunTaskOperator')
  await goToStep(page, 'Runtime')
  await page.getByRole('button', { name: 'Check it against the AWS command line' }).click()
  await output(page).fill(inTerminal(SUBNETS, ROUTE_TABLES))
  await expect(page.getByText('2 subnets')).toBeVisible()
  await fillIn(page).click()
  await expect(page.getByText('not among the subnets of this account and region').first()).toBeVisible()

  await textField(page, 'Subnets').fill('')
  // What was said of the old ones goes, and the page moves with it: only then is it aimed at.
  await expect(page.getByText('not among the subnets of this account and region')).toHaveCount(0)
  await expect(page.getByText('Enter subnets:').first()).toBeVisible()
  await page.getByRole('button', { name: /^Subnets by name/ }).click()
  await page.getByRole('option', { name: /subnet-0bbbbbbbbbbbbbbbb/ }).click()
  await page.keyboard.press('Escape')
  await expect(textField(page, 'Subnets')).toHaveValue('subnet-0bbbbbbbbbbbbbbbb')
  await continueButton(page).click()
  await expect(page.getByText('is an internet gateway, which takes only a task with a public IP').first()).toBeVisible()
  await page.getByRole('button', { name: 'Assign a public IP' }).first().click()
  await expect(page.getByText('is an internet gateway, which takes only')).toHaveCount(0)
  await expectAccessible(page, 'with a network pasted')
})

test('the server’s version and services are taken over, the services with their stored connections', async ({
  page,
}) => {
  await openWizard(page)
  await page.getByRole('button', { name: 'Ask the server for its version and services' }).click()
  const data = [
    { name: 'shop', serviceType: 'Postgres' },
    { name: 'events', serviceType: 'Mysql' },
  ]
  await output(page).fill(inTerminal({ version: '1.12.14', revision: 'x' }, { data, paging: { total: 2 } }))
  await expect(page.getByText('shop (Postgres), events (Mysql)')).toBeVisible()
  await fillIn(page).click()
  await expect(page.getByRole('combobox', { name: 'Server version' })).toHaveValue('1.12.14')
  await page.getByRole('button', { name: 'Take over 2 services' }).click()
  await expect(page.getByText('2 services added on the Services step.')).toBeVisible()
  await page.getByRole('button', { name: 'Take over 2 services' }).click()
  await expect(page.getByText('All of them are on the Services step already.')).toBeVisible()
})
