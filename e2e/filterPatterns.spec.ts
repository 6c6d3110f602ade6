import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { textField } from './support/keyboard'
import { expect, test } from './support/policyWatch'
import { continueButton, continueTo, goToStep, openExample, openWizard, showFile, summary } from './support/wizard'

const section = (where: Page | Locator, name: string) => where.getByRole('button', { name, exact: true })

/** The table filter pattern of the first pipeline, its folds opened. */
async function tablePattern(page: Page): Promise<Locator> {
  await openWizard(page)
  await openExample(page, 'PythonVirtualenvOperator')
  await goToStep(page, 'Services')
  await section(page, 'Options').first().click()
  await page.getByRole('button', { name: /^Filter patterns/ }).click()
  return page.getByRole('group', { name: /^Table Filter Pattern/ })
}

async function add(pattern: Locator, list: 'Includes' | 'Excludes', index: number, text: string): Promise<Locator> {
  await pattern.getByRole('button', { name: `Add to ${list}` }).click()
  const row = pattern.getByRole('textbox', { name: `${list} ${index}`, exact: true })
  await expect(row).toBeFocused()
  await row.fill(text)
  return row
}

test('an expression that Python refuses is named at its row and in the summary', async ({ page }) => {
  const pattern = await tablePattern(page)
  await add(pattern, 'Includes', 1, 'orders')
  const row = await add(pattern, 'Includes', 2, '*_tmp')
  await expect(row).toHaveAccessibleDescription(/Include 2 is no regular expression to Python.*"anything" is \.\*/)
  await continueButton(page).click()
  await expect(summary(page)).toBeFocused()
  const item = summary(page).getByRole('listitem')
  await expect(item).toHaveText(/Table Filter Pattern, Includes 2.*nothing stands before \* to repeat/)
  await item.getByRole('link').click()
  await expect(row).toBeFocused()
  await row.fill('.*_tmp')
  await expect(summary(page)).toBeHidden()
  await continueTo(page, 'Runtime')
})

test('names can be tried, and what decides is named', async ({ page }) => {
  const pattern = await tablePattern(page)
  await add(pattern, 'Includes', 1, 'orders')
  await add(pattern, 'Excludes', 1, '.*_tmp$')
  await pattern.getByRole('button', { name: /^Try / }).click()
  const names = textField(page, 'Names to try')
  await names.fill('Orders_2026\nraw_orders\n\norders_TMP')
  const results = pattern.getByRole('list').getByRole('listitem')
  await expect(results).toHaveText([
    /Orders_2026 passes by orders$/,
    /raw_orders left out, no include fits$/,
    /orders_TMP left out by \.\*_tmp\$$/,
  ])
  await expect(names).toHaveAccessibleDescription(/orders, not sales\.public\.orders/)
  await pattern.getByRole('textbox', { name: 'Excludes 1', exact: true }).fill('x')
  await expect(results.last()).toHaveText(/orders_TMP passes by orders/)
  await expectAccessible(page, 'filter patterns')
})

test('many expressions are pasted at once, and reach the file', async ({ page }) => {
  const pattern = await tablePattern(page)
  const row = await add(pattern, 'Includes', 1, '')
  await row.evaluate((input) => {
    const data = new DataTransfer()
    data.setData('text', '^fact_.*\n^dim_.*\n')
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(pattern.getByRole('textbox', { name: 'Includes 2', exact: true })).toHaveValue('^dim_.*')
  await showFile(page, 'answers.json')
  await expect(page.getByText('^fact_.*').first()).toBeAttached()
})
