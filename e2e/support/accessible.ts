import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './policyWatch'

/** Every default rule, on everything that is on the page. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  // "Legacy" looks into this frame only, and there is no other; it spares a second page for each judgement.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  expect.soft(found, where).toEqual([])
}
