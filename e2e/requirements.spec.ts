import { expectAccessible } from './support/accessible'
import { expect, test } from './support/policyWatch'
import { goToStep, keptByBrowser, openExample, openWizard, showFile } from './support/wizard'

const LABEL = /^Packages the environment has already/

test.beforeEach(async ({ page }) => {
  await openWizard(page)
  await openExample(page, 'PythonOperator')
  await goToStep(page, 'Runtime')
})

test('a clash names its line, one click settles it, and the lines stand first in the file', async ({ page }) => {
  const field = page.getByRole('textbox', { name: LABEL })
  await field.fill('# mine\n\nSQLAlchemy==2.0.0  # why\n-f ./wheels\n')
  const clash = page.getByRole('list', { name: 'About your requirements.txt' }).getByRole('listitem')
  await expect(clash.first()).toContainText(
    'Line 3: SQLAlchemy==2.0.0 cannot be installed. MWAA holds SQLAlchemy at 1.4.54',
  )
  await expectAccessible(page, 'own requirements with a clash')
  await page.getByRole('button', { name: 'Write SQLAlchemy==1.4.54 in line 3' }).click()
  await expect(field).toHaveValue('# mine\n\nSQLAlchemy==1.4.54  # why\n-f ./wheels\n')
  await expect(clash).toHaveCount(0)
  await showFile(page, 'requirements.txt')
})

test('a chosen and a dropped file are read, and a mistake in them is named', async ({ page }) => {
  const field = page.getByRole('textbox', { name: LABEL })
  const lines = Array.from({ length: 2_000 }, (_, index) => `package-${index}==1.${index}`)
  await page.getByLabel('requirements.txt', { exact: true }).setInputFiles({
    name: 'requirements.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(`\ufeff${lines.with(16, 'pandas=2.1.4').join('\r\n')}`),
  })
  await expect(field).toHaveValue(lines.with(16, 'pandas=2.1.4').join('\n'))
  await expect(field).toHaveAccessibleDescription(/Line 17: .*write pandas==2\.1\.4/)
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer()
    data.items.add(new File(['numpy==1.26.4\n'], 'requirements.txt'))
    return data
  })
  await field.dispatchEvent('drop', { dataTransfer: dropped })
  await expect(field).toHaveValue('numpy==1.26.4\n')
})

test('a password in an address is not kept', async ({ page }) => {
  const field = page.getByRole('textbox', { name: LABEL })
  await field.fill('numpy\n--index-url https://me:hunter2@pypi.example.com/simple\n')
  await expect(field).toHaveValue('numpy\n# Removed: there was the value of a secret here.\n')
  await expect(field).toHaveAccessibleDescription(/Line 2: .*AIRFLOW__PIP__PASS/)
  expect(await keptByBrowser(page)).not.toContain('hunter2')
})
