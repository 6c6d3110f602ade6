import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { select } from './support/keyboard'
import { expect, test } from './support/policyWatch'
import { continueButton, goToStep, heading, openExample, openWizard, preview, STEPS, summary } from './support/wizard'

/** Opens every fold of the services step, the ones within others included. */
async function unfold(page: Page): Promise<void> {
  for (const name of [/^profiler/, 'More settings', 'Options', 'Retries and timeout']) {
    const fold = page.getByRole('main').getByRole('button', { name, expanded: false }).first()
    if (await fold.isVisible()) await fold.click()
  }
}

/** The editor comes when it has been looked at; judged before that, the same page gives two answers. */
const expectEditor = (page: Page) => expect(preview(page).locator('.monaco-editor').first()).toBeVisible()

const screens = [
  { wide: true, viewport: { width: 1440, height: 900 }, operator: 'EcsRunTaskOperator' },
  { wide: false, viewport: { width: 390, height: 844 }, operator: 'PythonVirtualenvOperator' },
] as const

for (const colorScheme of ['light', 'dark'] as const) {
  for (const { wide, viewport, operator } of screens) {
    test.describe(`axe finds nothing, ${colorScheme} and ${viewport.width} px wide,`, () => {
      test.use({ colorScheme, viewport, contextOptions: { reducedMotion: 'reduce' } })

      test('on the five empty steps and with their errors summed up', async ({ page }) => {
        for (const step of STEPS) {
          await openWizard(page, `#${step.toLowerCase()}`)
          await expect(heading(page, step)).toBeVisible()
          if (wide) await expectEditor(page)
          await expectAccessible(page, `${step}, empty`)
          // The last two have no Continue that an empty form could fail.
          if (step === 'Runtime' || step === 'Review') continue
          await continueButton(page).click()
          await expect(summary(page)).toBeFocused()
          await expectAccessible(page, `${step}, with its errors`)
        }
      })

      test(`on the five steps of the ${operator} example, everything unfolded`, async ({ page }) => {
        await openWizard(page)
        await openExample(page, operator)
        for (const step of STEPS) {
          await goToStep(page, step)
          if (step === 'Services') await unfold(page)
          if (wide) await expectEditor(page)
          await expectAccessible(page, step)
        }
        if (wide) return
        await page.getByRole('button', { name: 'Show files' }).click()
        await expectEditor(page)
        await expectAccessible(page, 'the files')
      })

      test('on what opens over the page', async ({ page }) => {
        await openWizard(page)
        await openExample(page, operator)
        await select(page, 'Environment class').click()
        await expect(page.getByRole('option').first()).toBeVisible()
        await expectAccessible(page, 'a select')
        await page.keyboard.press('Escape')
        await page.getByRole('button', { name: 'Answers', exact: true }).click()
        await expect(page.getByRole('menuitem', { name: /^Start over/ })).toBeVisible()
        await expectAccessible(page, 'the menu')
        await page.getByRole('menuitem', { name: /^Start over/ }).click()
        await expect(page.getByRole('dialog', { name: 'Start over?' })).toBeVisible()
        await expectAccessible(page, 'the question')
      })
    })
  }
}
