import type { Locator, Page } from '@playwright/test'
import { type Download, downloadBy } from './bundle'
import { expect } from './policyWatch'

export const STEPS = ['Environment', 'Approach', 'Services', 'Runtime', 'Review'] as const
export type StepTitle = (typeof STEPS)[number]

export type Operator = 'PythonOperator' | 'EcsRunTaskOperator' | 'PythonVirtualenvOperator'

export const heading = (page: Page, step: StepTitle): Locator =>
  page.getByRole('heading', { level: 1, name: step, exact: true })

/** The link to a step in the bar on top; a step not reached yet has none. */
export const stepLink = (page: Page, step: StepTitle): Locator =>
  page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: step, exact: true })

export const continueButton = (page: Page): Locator => page.getByRole('button', { name: 'Continue', exact: true })

export const summary = (page: Page): Locator => page.getByRole('region', { name: /needs? your attention$/ })

export const findings = (page: Page): Locator => page.getByRole('region', { name: 'Findings' })

export async function openWizard(page: Page, fragment = ''): Promise<void> {
  await page.goto(`./${fragment}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/** Opens a step by its link; an opened example makes all of them links. */
export async function goToStep(page: Page, step: StepTitle): Promise<void> {
  await stepLink(page, step).click()
  await expect(heading(page, step)).toBeVisible()
}

export async function continueTo(page: Page, step: StepTitle): Promise<void> {
  await continueButton(page).click()
  await expect(heading(page, step)).toBeVisible()
}

export async function openExample(page: Page, operator: Operator): Promise<void> {
  await page.getByRole('button', { name: `Example: ${operator}`, exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: `The ${operator} example is filled in` })).toBeVisible()
}

/** Takes an entry of the menu of everything that replaces all answers at once. */
export async function answersMenu(page: Page, entry: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Answers', exact: true }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

/** Opens answers as a file that somebody kept, and the step to look at. */
export async function openAnswers(page: Page, answers: object, step: StepTitle): Promise<void> {
  await openWizard(page)
  const chooser = page.waitForEvent('filechooser')
  await answersMenu(page, /^Open answers\.json/)
  const buffer = Buffer.from(JSON.stringify(answers))
  await (await chooser).setFiles({ name: 'answers.json', mimeType: 'application/json', buffer })
  await expect(page.getByRole('status').filter({ hasText: 'answers.json is open' })).toBeVisible()
  await stepLink(page, step).click()
  // Hundreds of services are judged for the first time meanwhile, and a busy machine needs long for that.
  await expect(heading(page, step)).toBeVisible()
}

export function downloadBundle(page: Page): Promise<Download> {
  return downloadBy(page, () => page.getByRole('button', { name: 'Download bundle' }).click())
}

/** The names of everything saved from now on, for tests in which nothing may be. */
export function downloadsOf(page: Page): string[] {
  const names: string[] = []
  page.on('download', (download) => names.push(download.suggestedFilename()))
  return names
}

/** What the browser keeps for this page, as one text. */
export function keptByBrowser(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]))
}

/** The file preview: beside the form where there is room, else in a dialog. */
export const preview = (page: Page): Locator => page.getByRole('region', { name: 'Files of the bundle' })

/** Chooses a file in the preview by the name it has in the tree. */
export async function showFile(page: Page, path: string): Promise<void> {
  const name = path.slice(path.lastIndexOf('/') + 1)
  await preview(page)
    .getByRole('treeitem', { name: new RegExp(`^${name.replaceAll('.', '\\.')}`) })
    .click()
  await expect(preview(page).getByRole('button', { name: `Download ${path}` })).toBeVisible()
}
