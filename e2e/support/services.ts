import type { Locator, Page } from '@playwright/test'
import { EXAMPLES } from '../../src/answers/examples'

export const table = (page: Page): Locator => page.getByRole('table', { name: 'Services' })
export const names = (page: Page): Locator => table(page).getByRole('rowheader').getByRole('link')
export const row = (page: Page, name: string): Locator => table(page).getByRole('row').filter({ hasText: name })
export const choose = (page: Page, name: string) =>
  page.getByRole('checkbox', { name: `Choose ${name}`, exact: true }).check()
export const backToList = (page: Page): Locator => page.getByRole('button', { name: /^All \d+ services$/ })
export const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })
export const actions = (page: Page): Locator => page.getByRole('main').getByRole('button', { name: /^Actions for / })
export const addTo = (page: Page): Locator =>
  page.getByRole('button', { name: 'Add a pipeline to the chosen services' })

export async function act(page: Page, action: string): Promise<void> {
  await actions(page).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${action}`) }).click()
}

export const service = (name: string, connector: string, types = ['metadata']) => ({
  name,
  connector,
  connection: { kind: 'stored' },
  pipelines: types.map((type) => ({ type, schedule: '@daily' })),
})

export const answersWith = (...services: object[]) => ({ ...EXAMPLES.ecs, services })

export const THREE = answersWith(
  service('orders', 'Postgres'),
  service('events', 'Kafka'),
  service('sales', 'Snowflake', ['metadata', 'lineage', 'profiler', 'usage']),
)
