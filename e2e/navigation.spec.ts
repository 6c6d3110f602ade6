import { downloadBy } from './support/bundle'
import { select, textField } from './support/keyboard'
import { expect, test } from './support/policyWatch'
import {
  answersMenu,
  continueTo,
  downloadsOf,
  goToStep,
  heading,
  keptByBrowser,
  openExample,
  openWizard,
  stepLink,
} from './support/wizard'

test('the step is in the address, Back and Forward walk, seen steps are links', async ({ page }) => {
  await openWizard(page)
  await expect(stepLink(page, 'Environment')).toHaveAttribute('aria-current', 'step')
  await expect(stepLink(page, 'Approach')).toHaveCount(0)
  await openExample(page, 'EcsRunTaskOperator')
  await continueTo(page, 'Approach')
  await expect(page).toHaveURL(/#approach$/)
  await expect(page).toHaveTitle(/^Approach · /)
  await expect(heading(page, 'Approach')).toBeFocused()
  await continueTo(page, 'Services')
  await page.goBack()
  await expect(heading(page, 'Approach')).toBeVisible()
  await page.goBack()
  await expect(heading(page, 'Environment')).toBeVisible()
  await expect(textField(page, 'Environment name')).toHaveValue('platform-airflow')
  await page.goForward()
  await expect(heading(page, 'Approach')).toBeVisible()
  await goToStep(page, 'Services')
  await page.getByRole('button', { name: 'Back to Approach' }).click()
  await expect(heading(page, 'Approach')).toBeVisible()
})

test('reloading keeps the answers and the step', async ({ page }) => {
  await openWizard(page)
  await openExample(page, 'EcsRunTaskOperator')
  await goToStep(page, 'Runtime')
  await textField(page, 'Cluster').fill('kept-cluster')
  await page.reload()
  await expect(heading(page, 'Runtime')).toBeVisible()
  await expect(textField(page, 'Cluster')).toHaveValue('kept-cluster')
  await goToStep(page, 'Environment')
  await expect(textField(page, 'Environment name')).toHaveValue('platform-airflow')
})

test('a link to a step not reached yet opens it, says what is missing, and gives no bundle', async ({ page }) => {
  await openWizard(page, '#review')
  await expect(heading(page, 'Review')).toBeVisible()
  const findings = page.getByRole('region', { name: 'Findings' })
  await expect(findings.getByRole('heading', { name: /^Errors/ })).toBeVisible()
  const saved = downloadsOf(page)
  await page.getByRole('button', { name: 'Download bundle' }).click()
  await expect(findings).toBeFocused()
  await findings.getByRole('link', { name: 'Change Airflow release' }).click()
  await expect(textField(page, 'Airflow release')).toBeFocused()
  expect(saved).toEqual([])
})

test('an address with no such step opens the first', async ({ page }) => {
  await openWizard(page, '#nowhere')
  await expect(heading(page, 'Environment')).toBeVisible()
})

test('starting over asks, keeps on request, and forgets the draft', async ({ page }) => {
  await openWizard(page)
  await textField(page, 'Environment name').fill('my-environment')
  await expect.poll(() => keptByBrowser(page)).toContain('my-environment')
  const question = page.getByRole('dialog', { name: 'Start over?' })
  await answersMenu(page, /^Start over/)
  await question.getByRole('button', { name: 'Keep my answers' }).click()
  await expect(question).toBeHidden()
  await expect(textField(page, 'Environment name')).toHaveValue('my-environment')

  await answersMenu(page, /^Start over/)
  await question.getByRole('button', { name: 'Start over' }).click()
  await expect(textField(page, 'Environment name')).toHaveValue('')
  await page.reload()
  await expect(textField(page, 'Environment name')).toHaveValue('')
  expect(await keptByBrowser(page)).not.toContain('my-environment')
})

test('answers saved before starting over, finished or not, open again as they were', async ({ page }) => {
  await openWizard(page)
  await textField(page, 'Environment name').fill('half-done')
  await textField(page, 'AWS account').fill('12')
  await answersMenu(page, /^Start over/)
  const question = page.getByRole('dialog', { name: 'Start over?' })
  const save = question.getByRole('button', { name: 'Save answers' })
  const { name, bytes } = await downloadBy(page, () => save.click())
  expect(name).toBe('answers.json')
  await expect(question.getByRole('status')).toHaveText('answers.json is in your downloads.')
  await question.getByRole('button', { name: 'Start over' }).click()
  await expect(textField(page, 'Environment name')).toHaveValue('')

  const chooser = page.waitForEvent('filechooser')
  await answersMenu(page, /^Open answers\.json/)
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: bytes })
  await expect(textField(page, 'Environment name')).toHaveValue('half-done')
  await expect(textField(page, 'AWS account')).toHaveValue('12')
})

test('an example over typed answers asks first', async ({ page }) => {
  await openWizard(page)
  await textField(page, 'Environment name').fill('my-environment')
  await page.getByRole('button', { name: 'Example: PythonOperator' }).click()
  const question = page.getByRole('dialog', { name: /example over your answers/ })
  await expect(question).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(textField(page, 'Environment name')).toHaveValue('my-environment')
})

test('another server version keeps what was answered', async ({ page }) => {
  await openWizard(page)
  await openExample(page, 'PythonVirtualenvOperator')
  await textField(page, 'Server version').fill('1.11.8')
  await goToStep(page, 'Services')
  await expect(page.getByText(/connectors can run with OpenMetadata 1\.11\./)).toBeVisible()
  await expect(select(page, 'Connector')).toHaveAccessibleName('Connector Redshift')
  await expect(textField(page, 'Host and Port')).toHaveValue('redshift-prod.example.internal:5439')
  await expect(textField(page, 'Password')).toHaveValue('/openmetadata/redshift_prod/password')
  await goToStep(page, 'Runtime')
  await expect(textField(page, 'Cache folder')).toHaveValue('/usr/local/airflow/openmetadata-venv')
})

test('looking at another approach loses nothing of the first', async ({ page }) => {
  await openWizard(page)
  await openExample(page, 'EcsRunTaskOperator')
  await goToStep(page, 'Approach')
  await page.getByRole('radio', { name: /^PythonOperator/ }).check()
  await page.getByRole('radio', { name: /^EcsRunTaskOperator/ }).check()
  await goToStep(page, 'Runtime')
  await expect(textField(page, 'Security groups')).toHaveValue('sg-0123456789abcdef0')
})

test('the colours follow the system until they are chosen, and then the choice', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.emulateMedia({ colorScheme: 'dark' })
  await openWizard(page)
  const dark = await background()
  await page.getByRole('button', { name: 'Switch to light mode' }).click()
  await expect.poll(background).not.toBe(dark)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Switch to dark mode' })).toBeVisible()
  await expect.poll(background).not.toBe(dark)
  await page.getByRole('button', { name: 'Switch to dark mode' }).click()
  await expect.poll(background).toBe(dark)
})

test('a click on the menu of answers is not lost while the menu is on its way', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/\/AnswersMenu-[^/]*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await openWizard(page)
  await page.getByRole('button', { name: 'Answers', exact: true }).click()
  await expect(page.getByRole('menuitem')).toHaveCount(0)
  release()
  await expect(page.getByRole('menuitem', { name: /^Start over/ })).toBeVisible()
})
