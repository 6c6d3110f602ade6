import type { Page } from '@playwright/test'
import { expect, test } from './support/policyWatch'

const foreign = 'http://foreign.example/pixel.png'

/** No test may reach the network, not even the one that asks for it. */
async function answerForeignRequests(page: Page): Promise<void> {
  await page.context().route('http://foreign.example/**', (route) => route.fulfill({ status: 200, body: '' }))
}

const addImage = (page: Page) =>
  page.evaluate(
    (address) =>
      new Promise<void>((resolve) => {
        const image = document.createElement('img')
        image.onload = image.onerror = () => resolve()
        image.src = address
        document.body.append(image)
      }),
    foreign,
  )

test('the built page breaks no policy and asks nobody but its own server', async ({ page, policyWatch }) => {
  await page.goto('./')
  await expect(page.locator('#root')).not.toBeEmpty()
  await page.waitForLoadState('networkidle')
  expect(await policyWatch.breaches()).toEqual({
    policyViolations: [],
    consoleErrors: [],
    pageErrors: [],
    foreignRequests: [],
  })
})

test('the server sends the policy that the page states', async ({ request }) => {
  const response = await request.get('./')
  const policy = response.headers()['content-security-policy'] ?? 'none'
  expect(await response.text()).toContain(`content="${policy}"`)
})

test.describe('the watch sees a planted', () => {
  test('inline script', async ({ page, policyWatch }) => {
    await page.goto('./')
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.planted = true'
      document.body.append(script)
    })
    const { policyViolations, consoleErrors } = await policyWatch.breaches()
    expect(policyViolations.join()).toContain('script-src-elem inline')
    expect(consoleErrors).not.toEqual([])
    expect(await page.evaluate(() => Reflect.has(window, 'planted'))).toBe(false)
    policyWatch.forget()
  })

  test('foreign image, which the policy stops', async ({ page, policyWatch }) => {
    await answerForeignRequests(page)
    await page.goto('./')
    await addImage(page)
    expect((await policyWatch.breaches()).policyViolations.join()).toContain(`img-src ${foreign}`)
    policyWatch.forget()
  })

  test('foreign request, where no policy stops it', async ({ page, policyWatch }) => {
    await answerForeignRequests(page)
    await page.setContent('<title>A page without a policy</title>')
    await addImage(page)
    expect((await policyWatch.breaches()).foreignRequests).toEqual([foreign])
    policyWatch.forget()
  })

  test('error in the page and in its console', async ({ page, policyWatch }) => {
    await page.goto('./')
    const reported = page.waitForEvent('pageerror')
    await page.evaluate(() => {
      console.error('planted')
      setTimeout(() => {
        throw new Error('planted')
      })
    })
    await reported
    const { pageErrors, consoleErrors } = await policyWatch.breaches()
    expect(pageErrors).toEqual(['Error: planted'])
    expect(consoleErrors).toContain('planted')
    policyWatch.forget()
  })
})

test.describe('the watch itself', () => {
  test.fail('fails a test that leaves a breach behind', async ({ page }) => {
    await page.goto('./')
    await page.evaluate(() => console.error('left behind'))
  })
})
