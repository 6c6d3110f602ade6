import { expectAccessible } from './support/accessible'
import { answersIn } from './support/bundle'
import { textField } from './support/keyboard'
import { expect, test } from './support/policyWatch'
import {
  act,
  actions,
  addTo,
  answersWith,
  backToList,
  choose,
  names,
  row,
  said,
  service,
  THREE,
} from './support/services'
import { downloadBundle, goToStep, openAnswers } from './support/wizard'

test('two hundred services with three pipelines each are found, edited, switched and downloaded', async ({ page }) => {
  const numbered = (index: number) => `source_${String(index + 1).padStart(3, '0')}`
  const many = Array.from({ length: 200 }, (_, index) =>
    service(numbered(index), index % 2 ? 'Redshift' : 'Snowflake', ['metadata', 'lineage', 'profiler']),
  )
  await openAnswers(page, answersWith(...many), 'Services')
  await expect(names(page)).toHaveCount(25)
  await page.getByRole('button', { name: 'Page 8' }).click()
  await expect(names(page).last()).toHaveText('source_200')
  const search = page.getByRole('searchbox', { name: 'Find services' })
  await search.fill('redshift')
  await expect(page.getByText('100 matches').first()).toBeVisible()
  await page.getByRole('checkbox', { name: 'Choose all on this page' }).check()
  await page.getByRole('button', { name: 'Choose all 100' }).click()
  await addTo(page).click()
  await page.getByRole('menuitem', { name: /^usage For 100 services/ }).click()
  await act(page, 'Switch off')
  await search.fill('source_150')
  await expect(row(page, 'source_150')).toContainText('usage')
  await expect(row(page, 'source_150')).toContainText('Off')

  await search.fill('source_177')
  await names(page).click()
  // Judging and files wait for a pause here, and then come.
  await textField(page, 'Service name').fill('')
  await expect(page.getByText('1 answer is still open')).toBeVisible()
  await expect(textField(page, 'Service name')).toHaveAttribute('aria-invalid', 'true')
  await textField(page, 'Service name').fill('sources_in_rome')
  await expect(page.getByText('1 answer is still open')).toHaveCount(0)
  await expect(textField(page, 'Service name')).not.toHaveAttribute('aria-invalid', 'true')
  await page.getByRole('button', { name: 'Next service: source_178' }).click()
  await expect(textField(page, 'Service name')).toHaveValue('source_178')
  await page.getByRole('button', { name: 'Previous service: sources_in_rome' }).click()
  await backToList(page).click()
  await search.fill('rome')
  await expect(names(page)).toHaveText(['sources_in_rome'])
  await goToStep(page, 'Review')
  const { bytes } = await downloadBundle(page)
  const { services } = (await answersIn(bytes)) as {
    services: { name: string; enabled: boolean; pipelines: object[] }[]
  }
  expect(services).toHaveLength(200)
  expect(services[176]).toMatchObject({ name: 'sources_in_rome', enabled: true })
  expect(services.filter(({ enabled }) => enabled)).toHaveLength(100)
  expect(services.flatMap(({ pipelines }) => pipelines)).toHaveLength(700)
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test.describe(`${colorScheme} and ${viewport.width} px wide,`, () => {
      test.use({ colorScheme, viewport, contextOptions: { reducedMotion: 'reduce' } })

      test('axe finds nothing in the table, its menus, the notice and the form of one', async ({ page }) => {
        await openAnswers(page, THREE, 'Services')
        await expect(names(page)).toHaveCount(3)
        await expectAccessible(page, 'the table')
        await choose(page, 'events')
        await act(page, 'Switch off')
        await choose(page, 'orders')
        await actions(page).click()
        await expectAccessible(page, 'the actions')
        await page.getByRole('menuitem', { name: /^Remove/ }).click()
        await page.getByRole('button', { name: 'Undo' }).click()
        await expect(said(page, 'put back')).toBeVisible()
        await expectAccessible(page, 'what was put back')
        await page.getByRole('searchbox').fill('nothing of this name')
        await expect(names(page)).toHaveCount(0)
        await expectAccessible(page, 'nothing found')
        await page.getByRole('searchbox').fill('sales')
        await names(page).click()
        await expect(page.getByText('3 of 3')).toBeVisible()
        await expectAccessible(page, 'the form of one')
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(width, 'nothing sticks out').toBeLessThanOrEqual(viewport.width)
      })
    })
  }
}
