import type { Page } from '@playwright/test'
import { installCells, lowestPython } from '../src/catalog/installCells'
import { mwaaReleases } from '../src/catalog/mwaaReleases'
import { openmetadataLines } from '../src/catalog/openmetadataReleases'
import { virtualenvCells } from '../src/catalog/virtualenvCells'
import { groupCollisions } from '../src/installs/groupCollisions'
import { patchRows } from '../src/installs/patchRows'
import { expectAccessible } from './support/accessible'
import { ALSO_WORKS, COLLIDES, escaped, WORKS } from './support/catalog'
import { press, tabTo, textField } from './support/keyboard'
import { expect, test } from './support/policyWatch'
import { openWizard } from './support/wizard'

const PAGE = './will-it-install.html'

const cell = (page: Page, name: string) => page.getByRole('table').getByRole('link', { name })
const pair = ({ release, line }: { release: string; line: string }) => `Airflow ${release} with OpenMetadata ${line}: `
const works = (page: Page) => cell(page, `${pair(WORKS)}Works`)
const collides = (page: Page) => cell(page, `${pair(COLLIDES)}Cannot`)
const addressOf = ({ release, line }: { release: string; line: string }) => `#${release}-${line}`
const cellOf = (verdict: string) => installCells().find((each) => each.verdict === verdict)
const details = (page: Page, { release, line }: { release: string; line: string }) =>
  page.getByRole('dialog', { name: `Airflow ${release} with OpenMetadata ${line}`, exact: true })

async function openInstalls(page: Page, fragment = ''): Promise<void> {
  await page.goto(`${PAGE}${fragment}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Will it install?' })).toBeVisible()
}

test('every release stands against every line, with what each cell says in words and signs', async ({ page }) => {
  await openInstalls(page)
  const table = page.getByRole('table', { name: /^PythonOperator/ })
  await expect(table.getByRole('rowheader')).toHaveCount(mwaaReleases.length)
  await expect(table.getByRole('columnheader', { name: /^\d/ })).toHaveCount(openmetadataLines.length)
  await expect(table.getByRole('link')).toHaveCount(mwaaReleases.length * openmetadataLines.length)
  await expect(works(page)).toContainText('✓')
  await expect(collides(page)).toContainText(`✗${COLLIDES.subject}`)
  const [expected, python] = [cellOf('expected'), cellOf('python')]
  if (expected) await expect(cell(page, `${pair(expected)}Expected to work`)).toContainText('≈')
  if (python) await expect(cell(page, `${pair(python)}Cannot: Python`)).toContainText('✗Python')
})

test('the page states the policy of the wizard', async ({ request }) => {
  const policy = (await request.get('./')).headers()['content-security-policy'] ?? 'none'
  expect(await (await request.get(PAGE)).text()).toContain(`content="${policy}"`)
})

test('keys walk to a cell, open and close it, and the focus comes back', async ({ page }) => {
  await openInstalls(page)
  // The newest release stands on top, the oldest line on the left.
  const releases = mwaaReleases.map(({ release }) => release).toReversed()
  const first = cell(page, pair({ release: releases[0] ?? '', line: openmetadataLines[0] ?? '' }))
  await tabTo(first)
  for (const key of ['ArrowDown', 'End', 'ArrowUp', 'Home', 'ArrowUp']) await page.keyboard.press(key)
  await expect(first).toBeFocused()
  for (let down = 0; down < releases.indexOf(WORKS.release); down++) await page.keyboard.press('ArrowDown')
  for (let right = 0; right < openmetadataLines.indexOf(WORKS.line); right++) await page.keyboard.press('ArrowRight')
  await expect(works(page)).toBeFocused()
  for (const key of ['Enter', 'Space']) {
    await page.keyboard.press(key)
    await expect(details(page, WORKS)).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`${escaped(addressOf(WORKS))}$`))
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
  await openInstalls(page, addressOf(WORKS))
  await expect(details(page, WORKS)).toContainText(WORKS.version)
  await page.goto(`${PAGE}${addressOf(COLLIDES)}`)
  await expect(details(page, COLLIDES)).toBeVisible()
  await page.goBack()
  await details(page, WORKS).getByRole('button', { name: 'Close' }).click()
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
  await collides(page).click()
  const dialog = details(page, COLLIDES)
  for (const side of COLLIDES.sides) await expect(dialog).toContainText(side)
  await expect(dialog.getByRole('link', { name: `Airflow ${COLLIDES.nearRelease}` })).toHaveAttribute(
    'href',
    addressOf({ release: COLLIDES.nearRelease, line: COLLIDES.line }),
  )
  await expect(dialog).toContainText('EcsRunTaskOperator, always')
  const python = mwaaReleases.find(({ release }) => release === COLLIDES.release)?.python
  await dialog.getByRole('link', { name: /^PythonVirtualenvOperator/ }).click()
  await expect(
    page.getByRole('dialog', { name: `A virtualenv of Python ${python} with OpenMetadata ${COLLIDES.line}` }),
  ).toBeVisible()
  await page.goBack()
  const nearest = { release: COLLIDES.release, line: COLLIDES.nearLine }
  await dialog.getByRole('link', { name: `OpenMetadata ${COLLIDES.nearLine}` }).click()
  await expect(details(page, nearest)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(cell(page, pair(nearest))).toBeFocused()
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
  await expect(moved.getByRole('rowheader')).toHaveCount(WORKS.moved ?? 0)
  // A pin either has a requirement that moves it, or moves along with those that have one.
  const pins = moved.getByRole('row').filter({ has: page.getByRole('rowheader') })
  for (const pin of await pins.all()) await expect(pin).toContainText(/\d→ \d.*(wants|moves along)/)
  await expect(pins.filter({ hasText: ' wants ' })).not.toHaveCount(0)
  expect(files()).toEqual([expect.stringMatching(new RegExp(`/assets/${escaped(WORKS.release)}-`))])
})

test('a cell lists the server versions of its line, with the run of each or that it was not run', async ({ page }) => {
  await openInstalls(page, '#python-3.11-1.11')
  const versions = page.getByRole('dialog').getByRole('table', { name: 'Server versions of the line' })
  const expected = patchRows('python-3.11', '1.11')
  const row = (server: string) =>
    versions.getByRole('row').filter({ has: page.getByRole('rowheader', { name: server, exact: true }) })
  await expect(versions.getByRole('rowheader')).toHaveCount(expected.length)
  for (const { server, run } of expected) {
    await expect(row(server)).toContainText(run ? `Run ${run.day}` : 'Expected, not run')
    await expect(row(server)).toContainText(run ? `${run.tables} of 3 tables` : '–')
  }
})

test('the link to a cell can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openInstalls(page, addressOf(WORKS))
  await page.getByRole('button', { name: /^Copy link/ }).click()
  await expect(page.getByRole('button', { name: /^Copied link/ })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
})

test('the virtualenv has a table and an address of its own', async ({ page }) => {
  await openInstalls(page)
  await page.getByRole('tab', { name: 'Virtualenv' }).click()
  await expect(page).toHaveURL(/#virtualenv$/)
  await expect(page.getByRole('table', { name: /^PythonVirtualenvOperator/ }).getByRole('rowheader')).toHaveCount(
    new Set(mwaaReleases.map(({ python }) => python)).size,
  )
  const virtualenv = (verdict: string) => virtualenvCells().findLast((each) => each.verdict === verdict)
  const [working, refused] = [virtualenv('works'), virtualenv('python')]
  await cell(page, `A virtualenv of Python ${working?.python} with OpenMetadata ${working?.line}: Works`).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect(page).toHaveURL(/#virtualenv$/)
  await cell(page, `A virtualenv of Python ${refused?.python} with OpenMetadata ${refused?.line}: Cannot`).click()
  await expect(page.getByRole('dialog')).toContainText(`needs Python ${lowestPython(refused?.line ?? '')} or later`)
})

test.describe('the versions of a cell in the wizard', () => {
  const take = (page: Page) =>
    page.getByRole('dialog').getByRole('link', { name: 'Use these versions in the wizard' }).click()

  test('fill a blank form, which a reload keeps', async ({ page }) => {
    await openInstalls(page, addressOf(WORKS))
    await take(page)
    await expect(textField(page, 'Airflow release')).toHaveValue(WORKS.release)
    await expect(textField(page, 'Server version')).toHaveValue(WORKS.version.split('.').slice(0, 3).join('.'))
    await expect(page).toHaveURL(/\/#environment$/)
    await page.reload()
    await expect(textField(page, 'Airflow release')).toHaveValue(WORKS.release)
  })

  test('replace typed answers only after asking', async ({ page }) => {
    await openWizard(page)
    await textField(page, 'Environment name').fill('my-environment')
    const question = page.getByRole('dialog', { name: 'Start anew with the versions of the link?' })
    for (const answer of ['Keep my answers', 'Start anew']) {
      await page.getByRole('link', { name: 'Will it install?' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Will it install?' })).toBeVisible()
      await cell(page, `${pair(ALSO_WORKS)}Works`).click()
      await take(page)
      await question.getByRole('button', { name: answer }).click()
      await expect(question).toBeHidden()
      const kept = answer === 'Keep my answers'
      await expect(textField(page, 'Environment name')).toHaveValue(kept ? 'my-environment' : '')
      await expect(textField(page, 'Airflow release')).toHaveValue(kept ? '' : ALSO_WORKS.release)
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
  for (const { where, sides } of [...groupCollisions().values()].flat())
    for (const each of where) await expect(notes).toContainText(`${each}: ${sides.join(' · ')}`)
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
        await expect(details(page, WORKS)).toBeVisible()
        await expectAccessible(page, 'a cell that works')
        await openInstalls(page, addressOf(COLLIDES))
        await expect(details(page, COLLIDES)).toBeVisible()
        await expectAccessible(page, 'a cell that cannot')
        await press(page.getByRole('button', { name: 'Close' }))
        await openInstalls(page, '#virtualenv')
        await expect(page.getByRole('table', { name: /^PythonVirtualenvOperator/ })).toBeVisible()
        await expectAccessible(page, 'the virtualenv')
      })
    })
  }
}
