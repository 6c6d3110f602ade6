import type { Page } from '@playwright/test'
import { downloadBy } from './support/bundle'
import { textField } from './support/keyboard'
import { expect, test } from './support/policyWatch'
import {
  continueButton,
  goToStep,
  heading,
  keptByBrowser,
  openExample,
  openWizard,
  preview,
  STEPS,
  summary,
} from './support/wizard'

/** The judging of answers comes after first paint, in a chunk of this name. */
const JUDGING = /\/checkAnswers-/

const progress = (page: Page) => page.getByText('Loading the connectors')

/** Keeps the judging from the page until it is let go. */
async function holdJudging(page: Page): Promise<() => void> {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(JUDGING, async (route) => {
    await held
    await route.continue()
  })
  return letGo
}

test('who types and continues before the judging is here loses nothing and gets its answer', async ({ page }) => {
  const letGo = await holdJudging(page)
  await openWizard(page)
  await textField(page, 'Environment name').fill('typed-at-once')
  await continueButton(page).click()
  await textField(page, 'AWS account').fill('12')
  // A short wait says nothing; only a long one does.
  expect(await progress(page).count()).toBe(0)
  await expect(progress(page).first()).toBeAttached()
  await expect.poll(() => keptByBrowser(page)).toContain('typed-at-once')
  await expect(summary(page)).toHaveCount(0)

  letGo()
  await expect(summary(page)).toBeFocused()
  await expect(summary(page)).toContainText('AWS account')
  await expect(summary(page)).not.toContainText('Environment name')
  await expect(progress(page)).toHaveCount(0)
  await expect(heading(page, 'Environment')).toBeVisible()
  await expect(textField(page, 'Environment name')).toHaveValue('typed-at-once')
  await expect(textField(page, 'AWS account')).toHaveValue('12')
})

test('complete answers go on by themselves once the judging is here, and a download does, too', async ({ page }) => {
  const letGo = await holdJudging(page)
  await openWizard(page)
  await openExample(page, 'PythonOperator')
  await continueButton(page).click()
  await expect(progress(page).first()).toBeAttached()
  await expect(heading(page, 'Environment')).toBeVisible()
  letGo()
  await expect(heading(page, 'Approach')).toBeVisible()
  await expect(preview(page).getByRole('treeitem', { name: /^answers\.json/ })).toBeVisible()

  await goToStep(page, 'Review')
  await page.unrouteAll()
  const letGoAgain = await holdJudging(page)
  await page.reload()
  const { name } = await downloadBy(page, async () => {
    await page.getByRole('button', { name: 'Download bundle' }).click()
    letGoAgain()
  })
  expect(name).toBe('openmetadata-mwaa-bundle.zip')
})

test('a judging that does not load is said where one wants to go on', async ({ page, policyWatch }) => {
  await page.route(JUDGING, (route) => route.abort())
  await openWizard(page)
  await textField(page, 'Environment name').fill('stays')
  const notice = page.getByRole('alert').filter({ hasText: 'did not load' })
  await expect(notice).toBeVisible()
  await continueButton(page).click()
  await expect(notice).toBeFocused()
  await expect(heading(page, 'Environment')).toBeVisible()
  await page.unrouteAll()
  // The browser itself logs the request that failed.
  policyWatch.forget()
  await page.reload()
  await expect(textField(page, 'Environment name')).toHaveValue('stays')
  await continueButton(page).click()
  await expect(summary(page)).toBeFocused()
  await expect(notice).toHaveCount(0)
})

test('an example that was only looked at is replaced without a question', async ({ page }) => {
  await openWizard(page)
  for (const operator of ['EcsRunTaskOperator', 'PythonVirtualenvOperator'] as const) {
    await openExample(page, operator)
    for (const step of STEPS.slice(1)) await goToStep(page, step)
    await goToStep(page, 'Environment')
  }
  await openExample(page, 'PythonOperator')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
