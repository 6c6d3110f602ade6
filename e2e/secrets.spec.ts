import type { Locator, Page } from '@playwright/test'
import { answersIn } from './support/bundle'
import { textField } from './support/keyboard'
import { expect, test } from './support/policyWatch'
import {
  answersMenu,
  downloadBundle,
  goToStep,
  keptByBrowser,
  openExample,
  openWizard,
  preview,
  showFile,
} from './support/wizard'

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
/** Of the right shape and of no use: nothing is signed. */
const TOKEN = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ sub: 'ingestion-bot' })}.c2lnbmF0dXJl`
/** A piece long enough to know it by, should only a part of it be left behind. */
const PIECE = TOKEN.slice(10, 40)

/** One insertion, as a paste makes it. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.focus()
  await field.page().keyboard.insertText(text)
}

/** Looked for once a later answer has been kept, so that the draft was surely written after the paste. */
async function expectNowhere(page: Page, marker: string): Promise<void> {
  await expect.poll(() => keptByBrowser(page)).toContain(marker)
  expect(await keptByBrowser(page)).not.toContain(PIECE)
  expect(page.url()).not.toContain(PIECE)
  for (const path of ['README.md', 'answers.json']) {
    await showFile(page, path)
    expect(await page.content()).not.toContain(PIECE)
  }
  for (const field of await page.locator('input, textarea').all())
    expect(await field.evaluate((element) => Reflect.get(element, 'value'))).not.toContain(PIECE)
}

test('a token pasted in place of its name is refused and kept nowhere', async ({ page }) => {
  await openWizard(page)
  const field = textField(page, 'Name of the token’s secret')
  await paste(field, TOKEN)
  await expect(field).toHaveValue('')
  await expect(field).toHaveAccessibleDescription(/looks like a JSON Web Token, so it was removed/)
  await textField(page, 'Environment name').fill('after-the-paste')
  await expectNowhere(page, 'after-the-paste')
  await page.reload()
  await expect(textField(page, 'Environment name')).toHaveValue('after-the-paste')
  await expect(field).toHaveValue('')
})

for (const label of ['Password', 'Username', 'Service name']) {
  test(`a secret pasted as ${label} does not reach the files`, async ({ page }) => {
    await openWizard(page)
    await openExample(page, 'PythonVirtualenvOperator')
    await goToStep(page, 'Services')
    const field = textField(page, label)
    await field.fill('')
    await paste(field, TOKEN)
    await expect(field).toHaveValue('')
    await expect(field).toHaveAccessibleDescription(/looks like a JSON Web Token/)
    await textField(page, 'Database').fill('after_the_paste')
    await expectNowhere(page, 'after_the_paste')
    await showFile(page, 'answers.json')
    await expect(preview(page)).not.toContainText(PIECE)
  })
}

test('a secret in an opened file is left behind, and that is said', async ({ page }) => {
  await openWizard(page)
  await openExample(page, 'PythonVirtualenvOperator')
  await goToStep(page, 'Review')
  const answers = JSON.stringify(await answersIn((await downloadBundle(page)).bytes))
  const chooser = page.waitForEvent('filechooser')
  await answersMenu(page, /^Open answers\.json/)
  const buffer = Buffer.from(answers.replace('/openmetadata/ingestion-bot', TOKEN))
  await (await chooser).setFiles({ name: 'answers.json', mimeType: 'application/json', buffer })
  await expect(page.getByRole('status').filter({ hasText: 'secret was left out' })).toBeVisible()
  await goToStep(page, 'Environment')
  await expect(textField(page, 'Name of the token’s secret')).toHaveValue('')
  await expectNowhere(page, 'redshift_prod')
})
