import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { answersIn } from './support/bundle'
import { expect, test } from './support/policyWatch'
import { downloadBundle, goToStep, openExample, openWizard } from './support/wizard'

test.use({ timezoneId: 'Europe/Berlin' })

const pipeline = (page: Page, number: number) => page.getByRole('group', { name: `Pipeline ${number}`, exact: true })

async function services(page: Page) {
  await page.clock.setFixedTime('2026-11-22T23:30:00Z')
  await openWizard(page)
  await openExample(page, 'PythonOperator')
  await goToStep(page, 'Services')
}

const schedulesIn = async (page: Page) => {
  await goToStep(page, 'Review')
  return ((await answersIn((await downloadBundle(page)).bytes)) as { services: unknown[] }).services
}

test('a cron expression is told in words and by its next five runs, on two clocks', async ({ page }) => {
  await services(page)
  const cron = pipeline(page, 1).getByRole('textbox', { name: 'Cron expression' })
  await cron.fill('30 23 * * mon-fri')
  await expect(pipeline(page, 1)).toContainText('At 23:30, Monday through Friday, UTC.')
  await pipeline(page, 1).getByRole('button', { name: 'Next 5 runs' }).click()
  const rows = pipeline(page, 1).getByRole('row')
  await expect(rows).toHaveText([
    'UTCEurope/Berlin',
    'Mon 23 Nov 2026, 23:30Tue 24 Nov 2026, 00:30',
    'Tue 24 Nov 2026, 23:30Wed 25 Nov 2026, 00:30',
    'Wed 25 Nov 2026, 23:30Thu 26 Nov 2026, 00:30',
    'Thu 26 Nov 2026, 23:30Fri 27 Nov 2026, 00:30',
    'Fri 27 Nov 2026, 23:30Sat 28 Nov 2026, 00:30',
  ])
  await expectAccessible(page, 'next runs')
  await cron.fill('30 24 * * *')
  await expect(pipeline(page, 1)).not.toContainText('Next 5 runs')
})

test('a pipeline that is added starts after metadata, and staggering shows what it changes', async ({ page }) => {
  await services(page)
  const cron = (number: number) => pipeline(page, number).getByRole('textbox', { name: 'Cron expression' })
  await page.getByRole('button', { name: 'Add usage' }).click()
  await expect(cron(3)).toHaveValue('0 4 * * *')
  await pipeline(page, 2)
    .getByRole('button', { name: /lineage/ })
    .click()
  await cron(2).fill('0 1 * * sun')
  await page.getByRole('button', { name: 'Stagger schedules' }).click()
  const dialog = page.getByRole('dialog', { name: 'Stagger schedules' })
  await expect(dialog.getByRole('row')).toHaveText(['PipelineNowThen', 'redshift_prod, lineage0 1 * * sun0 3 * * sun'])
  await expectAccessible(page, 'staggering')
  await dialog.getByRole('button', { name: 'Change 1 schedule' }).click()
  await expect(dialog).toBeHidden()
  expect(await schedulesIn(page)).toMatchObject([
    { pipelines: [{ schedule: '0 2 * * *' }, { schedule: '0 3 * * sun' }, { schedule: '0 4 * * *' }] },
  ])
})

test('one DAG has one schedule, and going back finds the schedules of the pipelines again', async ({ page }) => {
  await services(page)
  const form = page.getByRole('radio', { name: 'One DAG' })
  await form.click()
  await expect(page.getByRole('textbox', { name: 'Cron expression' })).toHaveCount(1)
  await expect(page.getByRole('textbox', { name: 'Cron expression' })).toHaveValue('0 2 * * *')
  await expectAccessible(page, 'one DAG')
  await page.getByRole('textbox', { name: 'Cron expression' }).fill('0 6 * * *')
  expect(await schedulesIn(page)).toMatchObject([{ dags: { kind: 'one', schedule: '0 6 * * *' } }])
  await goToStep(page, 'Services')
  await page.getByRole('radio', { name: 'A DAG for each pipeline' }).click()
  await expect(page.getByRole('textbox', { name: 'Cron expression' })).toHaveCount(2)
  const [service] = (await schedulesIn(page)) as { dags: unknown }[]
  expect(service).toMatchObject({ pipelines: [{ schedule: '0 2 * * *' }, { schedule: '0 4 * * *' }] })
  expect(service?.dags ?? { kind: 'each' }).toEqual({ kind: 'each' })
})
