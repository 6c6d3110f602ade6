import { EXAMPLES } from '../src/answers/examples'
import { commandLineZip, expectSameBytes, fileIn } from './support/bundle'
import { textField } from './support/keyboard'
import { expect, test } from './support/policyWatch'
import { answersMenu, continueTo, downloadBundle, goToStep, openExample, openWizard, STEPS } from './support/wizard'

const examples = [
  ['PythonOperator', EXAMPLES.python],
  ['EcsRunTaskOperator', EXAMPLES.ecs],
  ['PythonVirtualenvOperator', EXAMPLES.virtualenv],
] as const

for (const [operator, answers] of examples) {
  test(`the ${operator} example needs no further answer, and gives the command line's bundle`, async ({ page }) => {
    await openWizard(page)
    await openExample(page, operator)
    for (const step of STEPS.slice(1)) await continueTo(page, step)
    const { bytes } = await downloadBundle(page)
    await expect(page.getByRole('status').filter({ hasText: 'is in your downloads' })).toBeVisible()
    expectSameBytes(bytes, await commandLineZip(JSON.stringify(answers)), 'the wizard and the command line')
  })
}

test('an answers.json opened again gives the same bundle', async ({ page }) => {
  await openWizard(page)
  await openExample(page, 'PythonOperator')
  await textField(page, 'Environment name').fill('round-trip')
  await goToStep(page, 'Review')
  const first = await downloadBundle(page)

  await answersMenu(page, /^Start over/)
  await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click()
  await expect(textField(page, 'Environment name')).toHaveValue('')

  const chooser = page.waitForEvent('filechooser')
  await answersMenu(page, /^Open answers\.json/)
  const buffer = await fileIn(first.bytes, 'answers.json')
  await (await chooser).setFiles({ name: 'answers.json', mimeType: 'application/json', buffer })
  await expect(textField(page, 'Environment name')).toHaveValue('round-trip')
  await goToStep(page, 'Review')
  expectSameBytes((await downloadBundle(page)).bytes, first.bytes, 'before and after the round trip')
})

test('a file that is no answers.json is named as such, and nothing changes', async ({ page }) => {
  await openWizard(page)
  await textField(page, 'Environment name').fill('stays')
  for (const [name, text] of [
    ['notes.txt', 'not JSON'],
    ['package.json', '{"name": "other"}'],
  ] as const) {
    const chooser = page.waitForEvent('filechooser')
    await answersMenu(page, /^Open answers\.json/)
    await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
    await expect(page.getByRole('status').filter({ hasText: name })).toContainText('answers.json of a bundle')
  }
  await expect(textField(page, 'Environment name')).toHaveValue('stays')
})
