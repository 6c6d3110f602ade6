import { expectAccessible } from './support/accessible'
import { answersIn, downloadBy } from './support/bundle'
import { textField } from './support/keyboard'
import { expect, test } from './support/policyWatch'
import { answersMenu, downloadBundle, goToStep, heading, openExample, openWizard } from './support/wizard'

test('the answers of one environment become those of a second, with a bundle of its own', async ({ page }) => {
  await openWizard(page)
  await openExample(page, 'EcsRunTaskOperator')
  await goToStep(page, 'Runtime')
  await answersMenu(page, /^Copy for another environment/)
  const dialog = page.getByRole('dialog', { name: 'Copy for another environment' })
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(dialog.getByText('Expected the environment name')).toBeVisible()
  await expectAccessible(page, 'the question with an error')
  const saved = await downloadBy(page, () => dialog.getByRole('button', { name: 'Save answers' }).click())
  await dialog.getByRole('textbox', { name: 'Name of the other environment' }).fill('prod-airflow')
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click()

  await expect(heading(page, 'Environment')).toBeVisible()
  await expect(
    page.getByRole('status').filter({ hasText: 'These are the answers for prod-airflow now.' }),
  ).toBeVisible()
  await expect(textField(page, 'Environment name')).toHaveValue('prod-airflow')
  await expect(textField(page, 'AWS account')).toHaveValue('123456789012')
  await expect(textField(page, 'S3 bucket')).toHaveValue('')
  await textField(page, 'S3 bucket').fill('prod-airflow-dags')
  await textField(page, 'Execution role').fill('arn:aws:iam::123456789012:role/prod-airflow')
  await goToStep(page, 'Runtime')
  await expect(textField(page, 'Cluster')).toHaveValue('openmetadata-ingestion-prod-airflow')
  await textField(page, 'Subnets').fill('subnet-0aaaaaaaaaaaaaaaa')
  await textField(page, 'Security groups').fill('sg-0aaaaaaaaaaaaaaaa')
  await goToStep(page, 'Review')
  const { bytes } = await downloadBundle(page)
  expect(await answersIn(bytes)).toMatchObject({
    environment: { name: 'prod-airflow', bucket: 'prod-airflow-dags' },
    openmetadata: { token: { secret: '/openmetadata/prod-airflow/ingestion-bot' } },
    services: [{ name: 'snowflake_prod' }],
  })

  const chooser = page.waitForEvent('filechooser')
  await answersMenu(page, /^Open answers\.json/)
  await (await chooser).setFiles({ name: saved.name, mimeType: 'application/json', buffer: saved.bytes })
  await page.getByRole('dialog').getByRole('button', { name: 'Open the file' }).click()
  await goToStep(page, 'Environment')
  await expect(textField(page, 'Environment name')).toHaveValue('platform-airflow')
})
