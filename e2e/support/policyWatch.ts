import { type BrowserContext, test as base, expect } from '@playwright/test'

/** What a page did that this product promises not to do. Empty lists are the promise kept. */
export interface Breaches {
  policyViolations: string[]
  consoleErrors: string[]
  pageErrors: string[]
  foreignRequests: string[]
}

export interface PolicyWatch {
  /** Everything seen so far, once the page has had time to report it. */
  breaches(): Promise<Breaches>
  /** Forgets what was seen: for a test that breaks the rules on purpose. */
  forget(): void
}

const none = (): Breaches => ({ policyViolations: [], consoleErrors: [], pageErrors: [], foreignRequests: [] })

/** data: and about: reach no network; blob: carries the origin that made it. */
function isForeign(address: string, origin: string): boolean {
  const url = new URL(address)
  return url.protocol !== 'data:' && url.protocol !== 'about:' && url.origin !== origin
}

/** Violations are reported in a task of their own: a round through each page's event loop lets the last ones arrive. */
async function settle(context: BrowserContext): Promise<void> {
  const pages = context.pages().filter((page) => !page.isClosed())
  await Promise.all(
    pages.map((page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50))).catch(() => undefined)),
  )
}

async function watch(context: BrowserContext, origin: string): Promise<PolicyWatch> {
  let seen = none()
  await context.exposeBinding('reportPolicyViolation', (_source, violation: string) => {
    seen.policyViolations.push(violation)
  })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = Reflect.get(window, 'reportPolicyViolation') as (violation: string) => Promise<void>
      void report(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`)
    })
  })
  context.on('console', (message) => {
    if (message.type() === 'error') seen.consoleErrors.push(message.text())
  })
  context.on('weberror', (error) => seen.pageErrors.push(String(error.error())))
  context.on('request', (request) => {
    if (isForeign(request.url(), origin)) seen.foreignRequests.push(request.url())
  })
  return {
    async breaches() {
      await settle(context)
      return seen
    },
    forget() {
      seen = none()
    },
  }
}

/** The test every journey uses: it fails where the page breaks its policy, logs an error or asks anyone but its own server. */
export const test = base.extend<{ policyWatch: PolicyWatch }>({
  policyWatch: [
    async ({ context, baseURL }, use) => {
      if (!baseURL) throw new Error('The watch needs to know the address of the app.')
      const policyWatch = await watch(context, new URL(baseURL).origin)
      await use(policyWatch)
      expect(await policyWatch.breaches(), 'what the page did and must not do').toEqual(none())
    },
    { auto: true },
  ],
})

export { expect }
