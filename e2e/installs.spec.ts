import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { press, tabTo, textField } from './support/keyboard'
import { expect, test } from './support/policyWatch'
import { openWizard } from './support/wizard'

const PAGE = './will-it-install.html'

const cell = (page: Page, name: string) => page.getByRole('table').getByRole('link', { name })
const works = (page: Page) => cell(page, 'Airflow 2.10.3 with OpenMetadata 1.12: Works')
const details = (page: Page, release: string, line: string) =>
  page.getByRole('dialog', { name: `Airflow ${release} with OpenMetadata ${line}`, exact: true })

async function openInstalls(page: Page, fragment = ''): Promise<void> {
  await page.goto(`${PAGE}${fragment}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Will it install?' })).toBeVisible()
}

test('every release stands against every line, with what each cell says in words and signs', async ({ page }) => {
  await openInstalls(page)
  const table = page.getByRole('table', { name: /^PythonOperator/ })
  await expect(table.getByRole('rowheader')).toHaveCount(15)
  await expect(table.getByRole('columnheader', { name: /^\d/ })).toHaveCount(12)
  await expect(table.getByRole('link')).toHaveCount(180)
  await expect(works(page)).toContainText('✓')
  await expect(cell(page, 'Airflow 2.7.2 with OpenMetadata 1.3: Expected to work')).toContainText('≈')
  await expect(cell(page, 'Airflow 2.10.3 with OpenMetadata 1.13: Cannot')).toContainText('✗sqlalchemy')
  await expect(cell(page, 'Airflow 2.0.2 with OpenMetadata 1.3: Cannot: Python')).toContainText('✗Python')
})

test('the page states the policy of the wizard', async ({ request }) => {
  const policy = (await request.get('./')).headers()['content-security-policy'] ?? 'none'
  expect(await (await request.get(PAGE)).text()).toContain(`content="${policy}"`)
})

test('keys walk to a cell, open and close it, and the focus comes back', async ({ page }) => {
  await openInstalls(page)
  await tabTo(cell(page, 'Airflow 3.3.1 with OpenMetadata 1.3: Cannot'))
  for (const key of ['ArrowDown', 'End', 'ArrowUp', 'Home', 'ArrowUp']) await page.keyboard.press(key)
  await expect(cell(page, 'Airflow 3.3.1 with OpenMetadata 1.3: Cannot')).toBeFocused()
  for (let down = 0; down < 5; down++) await page.keyboard.press('ArrowDown')
  for (let right = 0; right < 9; right++) await page.keyboard.press('ArrowRight')
  await expect(works(page)).toBeFocused()
  for (const key of ['Enter', 'Space']) {
    await page.keyboard.press(key)
    await expect(details(page, '2.10.3', '1.12')).toBeVisible()
    await expect(page).toHaveURL(/#2\.10\.3-1\.12$/)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(works(page)).toBeFocused()
  }
  await expect(page).toHaveURL(/will-it-install\.html$/)
  // One stop for the whole table, and the one that was left.
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await expect(works(page)).toBeFocused()
})

test('a link opens its cell, Back leads to the one before, and closing puts the focus on it', async ({ page }) => {
  await openInstalls(page, '#2.10.3-1.12')
  await expect(details(page, '2.10.3', '1.12')).toContainText('1.12.14.2')
  await page.goto(`${PAGE}#2.9.2-1.13`)
  await expect(details(page, '2.9.2', '1.13')).toBeVisible()
  await page.goBack()
  await details(page, '2.10.3', '1.12').getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(works(page)).toBeFocused()
})

test('an address without such a cell shows the table alone', async ({ page }) => {
  await openInstalls(page, '#9.9.9-1.12')
  await expect(page.getByRole('table')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('what cannot install names both requirements and the nearest that works', async ({ page }) => {
  await openInstalls(page)
  await cell(page, 'Airflow 2.10.3 with OpenMetadata 1.13: Cannot').click()
  const dialog = details(page, '2.10.3', '1.13')
  await expect(dialog).toContainText('openmetadata-ingestion 1.13.6.3 wants sqlalchemy>=2.0.0,<3')
  await expect(dialog).toContainText('apache-airflow 2.10.3 wants sqlalchemy==1.4.54')
  await expect(dialog.getByRole('link', { name: 'Airflow 3.2.1' })).toHaveAttribute('href', '#3.2.1-1.13')
  await expect(dialog).toContainText('EcsRunTaskOperator, always')
  await dialog.getByRole('link', { name: /^PythonVirtualenvOperator/ }).click()
  await expect(page.getByRole('dialog', { name: 'A virtualenv of Python 3.11 with OpenMetadata 1.13' })).toBeVisible()
  await page.goBack()
  await dialog.getByRole('link', { name: 'OpenMetadata 1.12' }).click()
  await expect(details(page, '2.10.3', '1.12')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(works(page)).toBeFocused()
})

test('a release’s file is loaded when a cell of it is opened, and tells the moved pins', async ({ page }) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname))
  const files = () => loaded.filter((path) => /\/assets\/(python-)?\d+\.\d+/.test(path))
  await openInstalls(page)
  await page.waitForLoadState('networkidle')
  expect(files()).toEqual([])
  await works(page).click()
  const moved = page.getByRole('dialog').getByRole('table', { name: /^\d+ pins? moves?$/ })
  const pin = moved.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'cryptography' }) })
  await expect(pin).toContainText(/\d→ \d.*openmetadata-ingestion 1\.12\.14\.2 wants cryptography/)
  expect(files()).toEqual([expect.stringMatching(/\/assets\/2\.10\.3-/)])
})

test('a cell lists the server versions of its line, with the run of each or that it was not run', async ({ page }) => {
  await openInstalls(page, '#python-3.11-1.11')
  const versions = page.getByRole('dialog').getByRole('table', { name: 'Server versions of the line' })
  const row = (server: string) =>
    versions.getByRole('row').filter({ has: page.getByRole('rowheader', { name: server, exact: true }) })
  // 1.11.4 stored nothing before its lock got a cure, so it is a version that must have been run.
  await expect(row('1.11.4')).toContainText(/Run \d{4}-\d{2}-\d{2}.*3 of 3 tables/)
  await expect(row('1.11.4')).toContainText('Its value is sent to the server')
  expect(await versions.getByRole('rowheader').count()).toBeGreaterThan(10)
})

test('the link to a cell can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openInstalls(page, '#2.10.3-1.12')
  await page.getByRole('button', { name: /^Copy link/ }).click()
  await expect(page.getByRole('button', { name: /^Copied link/ })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
})

test('the virtualenv has a table and an address of its own', async ({ page }) => {
  await openInstalls(page)
  await page.getByRole('tab', { name: 'Virtualenv' }).click()
  await expect(page).toHaveURL(/#virtualenv$/)
  await expect(page.getByRole('table', { name: /^PythonVirtualenvOperator/ }).getByRole('rowheader')).toHaveCount(4)
  await cell(page, 'A virtualenv of Python 3.11 with OpenMetadata 2.0: Works').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect(page).toHaveURL(/#virtualenv$/)
  await cell(page, 'A virtualenv of Python 3.7 with OpenMetadata 1.3: Cannot').click()
  await expect(page.getByRole('dialog')).toContainText('needs Python 3.8 or later')
})

test.describe('the versions of a cell in the wizard', () => {
  const take = (page: Page) =>
    page.getByRole('dialog').getByRole('link', { name: 'Use these versions in the wizard' }).click()

  test('fill a blank form, which a reload keeps', async ({ page }) => {
    await openInstalls(page, '#2.10.3-1.12')
    await take(page)
    await expect(textField(page, 'Airflow release')).toHaveValue('2.10.3')
    await expect(textField(page, 'Server version')).toHaveValue('1.12.14')
    await expect(page).toHaveURL(/\/#environment$/)
    await page.reload()
    await expect(textField(page, 'Airflow release')).toHaveValue('2.10.3')
  })

  test('replace typed answers only after asking', async ({ page }) => {
    await openWizard(page)
    await textField(page, 'Environment name').fill('my-environment')
    const question = page.getByRole('dialog', { name: 'Start anew with the versions of the link?' })
    for (const answer of ['Keep my answers', 'Start anew']) {
      await page.getByRole('link', { name: 'Will it install?' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Will it install?' })).toBeVisible()
      await cell(page, 'Airflow 3.0.6 with OpenMetadata 1.12: Works').click()
      await take(page)
      await question.getByRole('button', { name: answer }).click()
      await expect(question).toBeHidden()
      const kept = answer === 'Keep my answers'
      await expect(textField(page, 'Environment name')).toHaveValue(kept ? 'my-environment' : '')
      await expect(textField(page, 'Airflow release')).toHaveValue(kept ? '' : '3.0.6')
    }
  })
})

test('on paper there are no controls, and every collision is listed', async ({ page }) => {
  await openInstalls(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('tablist')).toBeHidden()
  const notes = page.getByRole('region', { name: 'What collides' })
  await expect(notes).toBeVisible()
  await expect(notes).toContainText(
    '2.10.3, 2.11.2 with 1.13: apache-airflow ==1.4.54 · openmetadata-ingestion >=2.0.0,<3',
  )
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), 'pages').toHaveLength(1)
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test.describe(`${colorScheme}, ${viewport.width} px wide,`, () => {
      test.use({ colorScheme, viewport, hasTouch: viewport.width < 600, contextOptions: { reducedMotion: 'reduce' } })

      test('axe finds nothing, and nothing is wider than the window', async ({ page }) => {
        await openInstalls(page)
        await expectAccessible(page, 'the table')
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
        const box = await works(page).boundingBox()
        expect(box?.width).toBeGreaterThanOrEqual(24)
        await (viewport.width < 600 ? works(page).tap() : works(page).click())
        await expect(details(page, '2.10.3', '1.12')).toBeVisible()
        await expectAccessible(page, 'a cell that works')
        await openInstalls(page, '#2.10.3-1.13')
        await expect(details(page, '2.10.3', '1.13')).toBeVisible()
        await expectAccessible(page, 'a cell that cannot')
        await press(page.getByRole('button', { name: 'Close' }))
        await openInstalls(page, '#virtualenv')
        await expect(page.getByRole('table', { name: /^PythonVirtualenvOperator/ })).toBeVisible()
        await expectAccessible(page, 'the virtualenv')
      })
    })
  }
}
