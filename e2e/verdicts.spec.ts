import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { BOTH_SIDES, COLLIDES, SERVER, WORKS } from './support/catalog'
import { press } from './support/keyboard'
import { expect, test } from './support/policyWatch'
import { continueButton, goToStep, heading, openExample, openWizard, summary } from './support/wizard'

/** The approach step with nothing given but the two versions. */
async function openApproach(page: Page, release: string, server: string): Promise<void> {
  await openWizard(page, `#/start?release=${release}&server=${server}`)
  await page.evaluate(() => {
    window.location.hash = '#approach'
  })
  await expect(heading(page, 'Approach')).toBeVisible()
}

const tile = (page: Page, operator: string) => page.getByRole('radio', { name: new RegExp(`^${operator}`) })
const verdict = (page: Page, operator: string) => page.getByRole('region', { name: new RegExp(`^${operator}: `) })
const python = (page: Page) => verdict(page, 'PythonOperator')

test('an approach that cannot work names both requirements and what would work, one click each', async ({ page }) => {
  await openApproach(page, COLLIDES.release, COLLIDES.server)
  await expect(tile(page, 'PythonOperator')).toHaveAccessibleDescription(BOTH_SIDES)
  await expect(python(page).getByRole('heading')).toHaveText('PythonOperator: Cannot work')
  await expect(python(page).getByRole('button')).toHaveText([
    'Switch to EcsRunTaskOperator',
    'Switch to PythonVirtualenvOperator',
    `With Airflow ${COLLIDES.nearRelease}`,
    `With OpenMetadata ${COLLIDES.nearServer}`,
  ])
  await expect(python(page)).toContainText(`Needs an environment of Airflow ${COLLIDES.nearRelease}: create one`)

  await python(page).getByRole('button', { name: 'Switch to PythonVirtualenvOperator' }).click()
  await expect(tile(page, 'PythonVirtualenvOperator')).toBeChecked()
  await expect(python(page).getByRole('button', { name: 'Switch to PythonVirtualenvOperator' })).toBeHidden()

  await press(python(page).getByRole('button', { name: `With OpenMetadata ${COLLIDES.nearServer}` }))
  await expect(python(page)).toBeFocused()
  await expect(python(page).getByRole('heading')).not.toHaveText('PythonOperator: Cannot work')
  await expect(page.getByRole('link', { name: 'Every release and line at a glance' })).toHaveAttribute(
    'href',
    `./will-it-install.html#${COLLIDES.release}-${COLLIDES.nearLine}`,
  )
})

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`the pins that move are folded, and each says what moves it, ${viewport.width} px wide`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await openApproach(page, WORKS.release, SERVER)
    const pins = python(page).getByRole('table', { name: /^\d+ pins move$/ })
    await expect(pins).toBeHidden()
    await python(page).getByRole('button', { name: 'Which pins move' }).click()
    const rows = pins.getByRole('row').filter({ has: page.getByRole('rowheader') })
    await expect(rows).not.toHaveCount(0)
    for (const pin of await rows.all()) await expect(pin).toHaveText(/\d→ \d.*(wants|moves along)/)
    await expect(rows.filter({ hasText: ' wants ' })).not.toHaveCount(0)
    await expectAccessible(page, 'the approach step, its pins unfolded')
  })
}

test('what can be clicked has no place in the label of a tile', async ({ page }) => {
  await openApproach(page, COLLIDES.release, COLLIDES.server)
  await expect(page.getByRole('radiogroup').locator('a, button')).toHaveCount(0)
})

test('few pipelines on a worker with room for them: PythonOperator is recommended', async ({ page }) => {
  await openWizard(page)
  await openExample(page, 'PythonOperator')
  await goToStep(page, 'Approach')
  await expect(tile(page, 'PythonOperator')).toHaveAccessibleName(/Recommended/)
  await expect(tile(page, 'EcsRunTaskOperator')).not.toHaveAccessibleName(/Recommended/)
})

test('chosen all the same, it is an error with the same ways out', async ({ page }) => {
  await openApproach(page, COLLIDES.release, COLLIDES.server)
  await tile(page, 'PythonOperator').check()
  await continueButton(page).click()
  await expect(summary(page)).toBeFocused()
  await expect(summary(page)).toContainText('They cannot be installed together')
  await expect(summary(page).getByRole('button', { name: `With Airflow ${COLLIDES.nearRelease}` })).toBeVisible()
  await summary(page).getByRole('button', { name: 'Switch to EcsRunTaskOperator' }).click()
  await expect(tile(page, 'EcsRunTaskOperator')).toBeChecked()
})
