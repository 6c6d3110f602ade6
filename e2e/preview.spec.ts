import type { Page } from '@playwright/test'
import { downloadBy } from './support/bundle'
import { textField } from './support/keyboard'
import { expect, test } from './support/policyWatch'
import { goToStep, openExample, openWizard, preview, STEPS, showFile } from './support/wizard'

/** The editor's own files, told from the rest of the page by their names. */
const EDITOR = /EditorPane|editor\.worker|codicon/

function editorRequests(page: Page): string[] {
  const requests: string[] = []
  page.on('request', (request) => {
    if (EDITOR.test(request.url())) requests.push(request.url())
  })
  return requests
}

const textOf = (page: Page, path: string) => preview(page).getByRole('region', { name: `Text of ${path}, read-only` })

test('an answer changed shows where it changes the files', async ({ page }) => {
  await openWizard(page)
  await openExample(page, 'EcsRunTaskOperator')
  await showFile(page, 'answers.json')
  await expect(preview(page).locator('.monaco-editor').first()).toBeVisible()
  // The example itself is no change: what stood there before has nothing to do with it.
  const marked = preview(page).getByRole('treeitem', { name: /(changed|new)$/ })
  await expect(preview(page).getByRole('treeitem', { name: /^snowflake_prod_usage\.yaml/ })).toBeVisible()
  await expect(marked).toHaveCount(0)
  await textField(page, 'S3 bucket').fill('another-bucket')
  await expect(preview(page).getByText('1 line changed')).toBeVisible()
  await expect(preview(page).getByRole('treeitem', { name: /^answers\.json.*changed/ })).toBeVisible()
  await expect(preview(page).getByRole('treeitem', { name: /^snowflake_prod_usage\.yaml$/ })).toBeVisible()
  await expect(preview(page).getByText('another-bucket')).toBeVisible()
})

test('one file is downloaded exactly as it is shown', async ({ page }) => {
  // Held back, the editor leaves the whole text on the page; it draws only the lines in sight.
  await page.route(EDITOR, () => undefined)
  await openWizard(page)
  await openExample(page, 'PythonVirtualenvOperator')
  for (const path of ['dags/openmetadata/redshift_prod_metadata.py', 'iam/mwaa-execution-role-policy.json']) {
    await showFile(page, path)
    const shown = await textOf(page, path).textContent()
    const button = preview(page).getByRole('button', { name: `Download ${path}` })
    const { name, bytes } = await downloadBy(page, () => button.click())
    expect(name).toBe(path.split('/').at(-1))
    expect(bytes.toString('utf8')).toBe(shown)
  }
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('the editor is fetched after the page has been painted', async ({ page }) => {
  const requests = editorRequests(page)
  await openWizard(page)
  await expect(preview(page).locator('.monaco-editor').first()).toBeVisible()
  expect(requests.length).toBeGreaterThan(0)
  const { painted, fetched } = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY,
    fetched: performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('EditorPane'))
      .map(({ startTime }) => startTime),
  }))
  expect(fetched.length).toBeGreaterThan(0)
  for (const start of fetched) expect(start).toBeGreaterThan(painted)
})

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the files stand behind a button, and the editor waits for it', async ({ page }) => {
    const requests = editorRequests(page)
    await openWizard(page)
    await openExample(page, 'EcsRunTaskOperator')
    for (const step of STEPS) {
      await goToStep(page, step)
      await expect(preview(page)).toHaveCount(0)
    }
    await page.waitForLoadState('networkidle')
    expect(requests).toEqual([])

    await page.getByRole('button', { name: 'Show files' }).click()
    const files = page.getByRole('dialog', { name: 'Files' })
    await expect(files.locator('.monaco-editor').first()).toBeVisible()
    await showFile(page, 'ecs/cloudformation.yaml')
    await expect(files.getByText('AWSTemplateFormatVersion')).toBeVisible()
    expect(requests.length).toBeGreaterThan(0)
    await files.getByRole('button', { name: 'Close the files' }).click()
    await expect(files).toBeHidden()
    await expect(page.getByRole('button', { name: 'Show files' })).toBeFocused()
  })

  test('nothing on any step is wider than the screen', async ({ page }) => {
    await openWizard(page)
    await openExample(page, 'EcsRunTaskOperator')
    for (const step of STEPS) {
      await goToStep(page, step)
      const { width, wanted } = await page.evaluate(() => ({
        width: document.documentElement.clientWidth,
        wanted: document.documentElement.scrollWidth,
      }))
      expect(wanted, step).toBeLessThanOrEqual(width)
    }
  })
})
