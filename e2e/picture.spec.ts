import { expectAccessible } from './support/accessible'
import { expect, test } from './support/policyWatch'
import { goToStep, openExample, openWizard } from './support/wizard'

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1440, 390])
    test.describe(`${colorScheme}, ${width} px wide,`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } })

      test('Review draws what connects to what, and the list says the same', async ({ page }) => {
        await openWizard(page)
        await openExample(page, 'EcsRunTaskOperator')
        await goToStep(page, 'Review')
        const picture = page.getByRole('region', { name: 'Picture of the deployment' })
        await expect(picture.getByRole('img')).toBeVisible()
        await page.getByRole('button', { name: 'The same as a list' }).click()
        const listed = page.locator('.picture-list li')
        await expect(listed).toHaveCount(13)
        await expect(picture.locator('[data-edge]')).toHaveCount(13)
        await expect(listed.filter({ hasText: 'pulls the image' })).toContainText('docker.getcollate.io')
        await expectAccessible(page, 'Review with its picture')
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
      })
    })
