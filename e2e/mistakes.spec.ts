import type { Page } from '@playwright/test'
import { BOTH_SIDES, COLLIDES } from './support/catalog'
import { select, textField } from './support/keyboard'
import { expect, test } from './support/policyWatch'
import {
  continueButton,
  continueTo,
  downloadsOf,
  findings,
  goToStep,
  heading,
  openExample,
  openWizard,
  summary,
} from './support/wizard'

/** What the summary says of a field, its link followed to the field, and the field saying the same itself. */
async function expectMistake(page: Page, label: string, message: RegExp, named = label): Promise<void> {
  const item = summary(page)
    .getByRole('listitem')
    .filter({ hasText: `${label}:` })
  await expect(item).toHaveText(message)
  await item.getByRole('link').click()
  const focused = page.locator(':focus')
  await expect(focused).toHaveAccessibleName(new RegExp(`^${named}`, 'i'))
  await expect(focused).toHaveAccessibleDescription(message)
  // Suggestions open with the focus, and may open over the summary.
  await page.keyboard.press('Escape')
}

const ENVIRONMENT: [label: string, message: RegExp, wrong: string, right: string][] = [
  ['Airflow release', /an Airflow release such as 2\.10\.3/, 'latest', '2.10.3'],
  ['Environment name', /a letter, then letters, digits/, '1 environment', 'airflow-1'],
  ['Region', /an AWS region such as us-east-2/, 'Ohio', 'us-east-2'],
  ['AWS account', /12 digits/, '12345', '123456789012'],
  ['S3 bucket', /3 to 63 of a-z/, 'My Bucket', 's3://my-bucket/dags'],
  ['Execution role', /arn:aws:iam::123456789012:role/, 'my-role', 'arn:aws:iam::123456789012:role/my-role'],
  ['Server version', /x\.y\.z, for example 1\.12\.14/, 'one', 'v1.12.14'],
  ['Server address', /the address of the server|begins with https/, 'metadata', 'https://metadata.example.com/api/'],
  ['Name of the token’s secret', /the name of a secret/, 'a b\tc', '/openmetadata/bot'],
]

test.describe('on the environment step', () => {
  test('every blank is summed up, linked and said at its field; correcting clears it', async ({ page }) => {
    await openWizard(page)
    await continueButton(page).click()
    await expect(summary(page)).toBeFocused()
    await expect(summary(page)).toBeInViewport()
    await expect(summary(page).getByRole('listitem')).toHaveCount(ENVIRONMENT.length + 1)
    await expectMistake(page, 'Environment class', /Choose an environment class/)
    for (const [label, message] of ENVIRONMENT) await expectMistake(page, label, message)

    for (const [label, message, wrong, right] of ENVIRONMENT) {
      const field = textField(page, label)
      await field.fill(wrong)
      await expect(field).toHaveAccessibleDescription(message)
      // Typed and not left: the message goes while the cursor is still in the field.
      await field.fill(right)
      await expect(field).not.toHaveAttribute('aria-invalid', 'true')
      await expect(field).toBeFocused()
    }
    await expect(summary(page).getByRole('listitem')).toHaveCount(1)
    await select(page, 'Environment class').click()
    await page.getByRole('option', { name: /^mw1\.medium/ }).click()
    await expect(summary(page)).toBeHidden()
    await continueTo(page, 'Approach')
  })

  test('a field just corrected does not move the next one away from the mouse', async ({ page }) => {
    await openWizard(page)
    await continueButton(page).click()
    const release = textField(page, 'Airflow release')
    await expect(release).toHaveAttribute('aria-invalid', 'true')
    const corrected = textField(page, 'Name of the token’s secret')
    await corrected.fill('/openmetadata/bot')
    await expect(corrected).not.toHaveAttribute('aria-invalid', 'true')
    const next = select(page, 'Certificate check')
    await next.scrollIntoViewIfNeeded()
    const aimed = await next.boundingBox()
    if (!aimed) throw new Error('The select is not on the page')
    // No Tab, no click elsewhere: the press on the select is what takes the focus from the corrected field.
    await page.mouse.move(aimed.x + aimed.width / 2, aimed.y + aimed.height / 2)
    await page.mouse.down()
    await page.mouse.up()
    await expect(next).toHaveAttribute('aria-expanded', 'true')
    await expect(page.getByRole('option', { name: /^By a CA file/ })).toBeVisible()
  })
})

test('a pair that cannot work is refused with its reason, and one click takes the way out', async ({ page }) => {
  await openWizard(page)
  await openExample(page, 'PythonOperator')
  await textField(page, 'Airflow release').fill(COLLIDES.release)
  await textField(page, 'Server version').fill(COLLIDES.server)
  await goToStep(page, 'Approach')
  const tile = page.getByRole('radio', { name: /^PythonOperator/ })
  await expect(tile).toBeChecked()
  await continueButton(page).click()
  await expect(summary(page)).toBeFocused()
  const item = summary(page).getByRole('listitem')
  await expect(item).toHaveText(BOTH_SIDES)
  // The summary and the tile say it; nothing else repeats it.
  await expect(page.getByRole('main').getByText(BOTH_SIDES)).toHaveCount(2)
  await item.getByRole('link', { name: 'Approach', exact: true }).click()
  await expect(tile).toBeFocused()
  await item.getByRole('button', { name: 'Switch to EcsRunTaskOperator' }).click()
  await expect(summary(page)).toBeHidden()
  await expect(tile).not.toBeChecked()
  await continueTo(page, 'Services')
})

test('on the approach step, no choice is an error at the choice', async ({ page }) => {
  await openWizard(page, '#approach')
  await continueButton(page).click()
  await expect(summary(page)).toBeFocused()
  await summary(page).getByRole('link', { name: 'Approach', exact: true }).click()
  await expect(page.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('Space')
  await expect(summary(page)).toBeHidden()
})

test('on the services step, wrong answers are found where they were given', async ({ page }) => {
  await openWizard(page)
  await openExample(page, 'PythonOperator')
  await goToStep(page, 'Services')
  await textField(page, 'Service name').fill('')
  await textField(page, 'Cron expression').first().fill('every morning')
  await continueButton(page).click()
  await expect(summary(page)).toBeFocused()
  await expectMistake(page, 'Service 1, name', /name/, 'Service name')
  await expectMistake(page, 'Service 1, pipeline 1, schedule', /cron|five fields/i, 'Cron expression')
  await textField(page, 'Service name').fill('orders')
  await textField(page, 'Cron expression').first().fill('0 6 * * *')
  await expect(summary(page)).toBeHidden()
  await continueTo(page, 'Runtime')
})

test('a described connection lacks what its connector requires', async ({ page }) => {
  await openWizard(page)
  await openExample(page, 'PythonVirtualenvOperator')
  await goToStep(page, 'Services')
  for (const label of ['Host and Port', 'Database']) await textField(page, label).fill('')
  await continueButton(page).click()
  await expect(summary(page)).toBeFocused()
  await expect(summary(page).getByRole('listitem')).toHaveCount(2)
  for (const label of ['Host and Port', 'Database']) {
    const message = new RegExp(`Enter ${label}`)
    const item = summary(page).getByRole('listitem').filter({ hasText: message })
    await item.getByRole('link', { name: `Service 1, ${label}`, exact: true }).click()
    await expect(textField(page, label)).toBeFocused()
    await expect(textField(page, label)).toHaveAccessibleDescription(message)
    await textField(page, label).fill('db.example.com:5439')
  }
  await expect(summary(page)).toBeHidden()
})

test.describe('on the runtime step', () => {
  test.beforeEach(async ({ page }) => {
    await openWizard(page)
    await openExample(page, 'EcsRunTaskOperator')
    await goToStep(page, 'Runtime')
  })

  test('what is no subnet is named with the shape of one', async ({ page }) => {
    await textField(page, 'Subnets').fill('subnet-0a1b2c3d4e5f60718 subnet-xyz')
    await continueButton(page).click()
    await expect(summary(page)).toBeFocused()
    await expectMistake(page, 'Subnets', /subnet-.*8 or 17/)
    await textField(page, 'Subnets').fill('subnet-0a1b2c3d4e5f60718')
    await expect(summary(page)).toBeHidden()
    await continueTo(page, 'Review')
  })

  test('subnets pasted with commas, quotes and new lines are understood', async ({ page }) => {
    const field = textField(page, 'Subnets')
    await field.fill('')
    await field.focus()
    await page.keyboard.insertText(' "subnet-0a1b2c3d4e5f60718",\n subnet-12345678 , \'subnet-08f7e6d5c4b3a2910\'\n')
    await expect(field).not.toHaveAttribute('aria-invalid', 'true')
    await continueTo(page, 'Review')
    await expect(page.getByRole('definition').filter({ hasText: 'subnet-' })).toContainText('subnet-12345678')
    await expect(findings(page)).not.toContainText('Subnets')
  })
})

test('on the review step, a download asked for too early leads to what is in its way', async ({ page }) => {
  await openWizard(page)
  await openExample(page, 'EcsRunTaskOperator')
  await textField(page, 'AWS account').fill('12')
  await goToStep(page, 'Review')
  const saved = downloadsOf(page)
  await page.getByRole('button', { name: 'Download bundle' }).click()
  await expect(findings(page)).toBeFocused()
  await findings(page).getByRole('link', { name: 'Change AWS account' }).first().click()
  await expect(heading(page, 'Environment')).toBeVisible()
  await expect(textField(page, 'AWS account')).toBeFocused()
  await expect(textField(page, 'AWS account')).toHaveAccessibleDescription(/12 digits/)
  expect(saved).toEqual([])
})
