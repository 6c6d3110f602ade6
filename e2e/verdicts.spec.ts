import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
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
  await openApproach(page, '2.10.3', '1.13.6')
  await expect(tile(page, 'PythonOperator')).toHaveAccessibleDescription(
    /openmetadata-ingestion 1\.13\.6\.3 wants sqlalchemy>=2\.0\.0,<3.*apache-airflow 2\.10\.3 wants sqlalchemy==1\.4\.54/,
  )
  await expect(python(page).getByRole('heading')).toHaveText('PythonOperator: Cannot work')
  await expect(python(page).getByRole('button')).toHaveText([
    'Switch to EcsRunTaskOperator',
    'Switch to PythonVirtualenvOperator',
    'With Airflow 3.2.1',
    'With OpenMetadata 1.12.14',
  ])
  await expect(python(page)).toContainText('Needs an environment of Airflow 3.2.1: create one, or upgrade yours to it.')

  await python(page).getByRole('button', { name: 'Switch to PythonVirtualenvOperator' }).click()
  await expect(tile(page, 'PythonVirtualenvOperator')).toBeChecked()
  await expect(python(page).getByRole('button', { name: 'Switch to PythonVirtualenvOperator' })).toBeHidden()

  await press(python(page).getByRole('button', { name: 'With OpenMetadata 1.12.14' }))
  await expect(python(page)).toBeFocused()
  await expect(python(page).getByRole('heading')).toHaveText(/^PythonOperator: Works, with \d+ pins moved$/)
  await expect(page.getByRole('link', { name: 'Every release and line at a glance' })).toHaveAttribute(
    'href',
    './will-it-install.html#2.10.3-1.12',
  )
})

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`the pins that move are folded, and each says what moves it, ${viewport.width} px wide`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await openApproach(page, '2.10.3', '1.12.14')
    const pins = python(page).getByRole('table', { name: /^\d+ pins move$/ })
    await expect(pins).toBeHidden()
    await python(page).getByRole('button', { name: 'Which pins move' }).click()
    const pin = pins.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'boto3', exact: true }) })
    await expect(pin).toHaveText(/→ 1\.41\.\d+openmetadata-ingestion 1\.12\.14\.2 wants boto3/)
    await expectAccessible(page, 'the approach step, its pins unfolded')
  })
}

test('what can be clicked has no place in the label of a tile', async ({ page }) => {
  await openApproach(page, '2.10.3', '1.13.6')
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
  await openApproach(page, '2.10.3', '1.13.6')
  await tile(page, 'PythonOperator').check()
  await continueButton(page).click()
  await expect(summary(page)).toBeFocused()
  await expect(summary(page)).toContainText('They cannot be installed together')
  await expect(summary(page).getByRole('button', { name: 'With Airflow 3.2.1' })).toBeVisible()
  await summary(page).getByRole('button', { name: 'Switch to EcsRunTaskOperator' }).click()
  await expect(tile(page, 'EcsRunTaskOperator')).toBeChecked()
})
