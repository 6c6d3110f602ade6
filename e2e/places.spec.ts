import { EXAMPLES } from '../src/answers/examples'
import { commandLineZip, expectSameBytes } from './support/bundle'
import { test } from './support/policyWatch'
import { downloadBundle, goToStep, openExample, openWizard } from './support/wizard'

const places = [
  { timezoneId: 'Asia/Tokyo', locale: 'de-DE' },
  { timezoneId: 'America/Los_Angeles', locale: 'en-US' },
]

/** Names, times and numbers look different there; the bundle must not. Both are held against one and the same archive. */
for (const { timezoneId, locale } of places) {
  test.describe(`in ${timezoneId}, in ${locale},`, () => {
    test.use({ timezoneId, locale })

    test('the same answers give the bytes they give anywhere', async ({ page }) => {
      await openWizard(page)
      await openExample(page, 'PythonVirtualenvOperator')
      await goToStep(page, 'Review')
      const { bytes } = await downloadBundle(page)
      const elsewhere = await commandLineZip(JSON.stringify(EXAMPLES.virtualenv), { TZ: 'UTC', LC_ALL: 'C' })
      expectSameBytes(bytes, elsewhere, 'this place and UTC')
    })
  })
}
