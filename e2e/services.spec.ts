import { answersIn } from './support/bundle'
import { press, select, tabTo, textField } from './support/keyboard'
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
  table,
} from './support/services'
import {
  continueButton,
  downloadBundle,
  findings,
  goToStep,
  heading,
  openAnswers,
  openExample,
  openWizard,
  preview,
  summary,
} from './support/wizard'

test('one service is a form; a copy makes it a list, in which services are moved, switched off and removed', async ({
  page,
}) => {
  await openWizard(page)
  await openExample(page, 'PythonVirtualenvOperator')
  await goToStep(page, 'Services')
  await expect(textField(page, 'Service name')).toHaveValue('redshift_prod')
  await expect(table(page)).toHaveCount(0)

  await act(page, 'Copy')
  await expect(textField(page, 'Service name')).toBeFocused()
  await expect(textField(page, 'Service name')).toHaveValue('redshift_prod_2')
  await expect(textField(page, 'Password')).toHaveValue('/openmetadata/redshift_prod_2/password')
  await page.getByRole('button', { name: 'Previous service: redshift_prod', exact: true }).click()
  await expect(textField(page, 'Password')).toHaveValue('/openmetadata/redshift_prod/password')

  await backToList(page).click()
  await expect(names(page)).toHaveText(['redshift_prod', 'redshift_prod_2'])
  await expect(names(page).first()).toBeFocused()
  await page.getByRole('button', { name: 'Add a service' }).click()
  await expect(textField(page, 'Service name')).toBeFocused()
  await textField(page, 'Service name').fill('orders')
  await select(page, 'Connector').click()
  await page.getByRole('option', { name: 'Postgres', exact: false }).first().click()
  await backToList(page).click()

  await choose(page, 'orders')
  await act(page, 'Move up')
  await act(page, 'Move up')
  await expect(names(page)).toHaveText(['orders', 'redshift_prod', 'redshift_prod_2'])
  await act(page, 'Move down')
  await expect(names(page)).toHaveText(['redshift_prod', 'orders', 'redshift_prod_2'])

  const file = preview(page).getByRole('treeitem', { name: /^orders_metadata\.py/ })
  await expect(file).toHaveCount(1)
  await act(page, 'Switch off')
  await expect(row(page, 'orders')).toContainText('Off')
  await expect(file).toHaveCount(0)
  await act(page, 'Switch on')
  await expect(row(page, 'orders')).not.toContainText('Off')
  await expect(file).toHaveCount(1)

  await choose(page, 'redshift_prod_2')
  await act(page, 'Remove')
  await expect(textField(page, 'Service name')).toHaveValue('redshift_prod')
  await expect(said(page, '2 services were removed')).toBeVisible()
})

test('what was removed comes back as it was, and the bundle has the services in their order', async ({ page }) => {
  await openAnswers(page, THREE, 'Services')
  await choose(page, 'orders')
  await choose(page, 'sales')
  await act(page, 'Remove')
  // One is left, so its form is there.
  await expect(textField(page, 'Service name')).toHaveValue('events')
  await said(page, '2 services were removed').getByRole('button', { name: 'Undo' }).click()
  await expect(names(page)).toHaveText(['orders', 'events', 'sales'])
  await expect(names(page).first()).toBeFocused()
  // Those put back are chosen as they were.
  for (const name of ['orders', 'sales']) await page.getByRole('checkbox', { name: `Choose ${name}` }).uncheck()
  await choose(page, 'events')
  await act(page, 'Switch off')
  await goToStep(page, 'Review')
  const { bytes } = await downloadBundle(page)
  expect(await answersIn(bytes)).toMatchObject({
    services: [
      { name: 'orders', enabled: true },
      { name: 'events', enabled: false },
      { name: 'sales', enabled: true, pipelines: [{ type: 'metadata' }, { type: 'lineage' }, {}, {}] },
    ],
  })
})

test('the last service can go, and all can be off; both are said at once', async ({ page }) => {
  await openAnswers(page, answersWith(service('orders', 'Postgres')), 'Services')
  await act(page, 'Remove')
  await expect(page.getByText('Add at least one service.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add a service' })).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await act(page, 'Switch off')
  await expect(page.getByText('Switch at least one service on.')).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Switch on' }).click()
  await expect(page.getByText('Switch at least one service on.')).toHaveCount(0)
})

test('a pipeline is added to all that can have it and do not, and to one by a click', async ({ page }) => {
  await openAnswers(page, THREE, 'Services')
  await page.getByRole('checkbox', { name: 'Choose all on this page' }).check()
  await addTo(page).click()
  // Kafka has none, and sales has its own.
  await page.getByRole('menuitem', { name: /^lineage For 1 service/ }).click()
  await expect(row(page, 'orders')).toContainText('lineage')
  await expect(row(page, 'events')).not.toContainText('lineage')
  await addTo(page).click()
  await expect(page.getByRole('menuitem', { name: /^lineage/ })).toHaveCount(0)
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: 'orders', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Add lineage' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Add profiler' }).click()
  const third = page.getByRole('group', { name: 'Pipeline 3' })
  await expect(third.getByRole('button', { name: 'Type profiler' })).toBeFocused()
  // The others are folded to a line, which opens them.
  const first = page.getByRole('group', { name: 'Pipeline 1' })
  await expect(first.getByRole('button', { name: /^Type / })).toHaveCount(0)
  await first.getByRole('button', { name: /^metadata/ }).click()
  await expect(first.getByRole('button', { name: 'Type metadata' })).toBeVisible()
})

test('an error, a remark and the last page lead into the service they speak of', async ({ page }) => {
  const wrong = service('sales', 'Snowflake', ['metadata', 'lineage', 'profiler'])
  Object.assign(wrong.pipelines[2] as object, { retries: 'often' })
  await openAnswers(page, answersWith(service('orders', 'Postgres'), service('events', 'kafka'), wrong), 'Services')
  await expect(row(page, 'sales')).toContainText('1 answer open')
  await continueButton(page).click()
  await expect(summary(page)).toBeFocused()
  await expect(row(page, 'sales')).toContainText('1 error')

  await summary(page).getByRole('link', { name: 'Service 3 (sales), pipeline 3, retries' }).click()
  await expect(textField(page, 'Retries')).toBeFocused()
  await expect(textField(page, 'Service name')).toHaveValue('sales')
  await textField(page, 'Retries').fill('2')
  await expect(summary(page).getByRole('listitem')).toHaveCount(1)
  await summary(page).getByRole('button', { name: 'Use Kafka' }).click()
  await expect(textField(page, 'Service name')).toHaveValue('events')
  await expect(select(page, 'Connector')).toBeFocused()
  await expect(summary(page)).toHaveCount(0)

  await textField(page, 'Service name').fill('')
  await goToStep(page, 'Review')
  await findings(page).getByRole('link', { name: 'Change Service 2, name' }).click()
  await expect(heading(page, 'Services')).toBeVisible()
  await expect(textField(page, 'Service name')).toBeFocused()
  await expect(page.getByText('2 of 3')).toBeVisible()
})

test('two names that make one file name are told at the field, with the names that come of it', async ({ page }) => {
  await openAnswers(page, answersWith(service('orders-db', 'Postgres'), service('events', 'Postgres')), 'Services')
  await page.getByRole('link', { name: 'events', exact: true }).click()
  await textField(page, 'Service name').fill('Orders DB')
  await expect(textField(page, 'Service name')).toHaveAccessibleDescription(
    /Orders DB is the same as orders-db: orders_db\. Here its files are orders_db_metadata_2\./,
  )
  await expect(preview(page).getByRole('treeitem', { name: /^orders_db_metadata_2\.py/ })).toHaveCount(1)
})

test('by keyboard alone: find, choose, copy, move, remove and take it back', async ({ page }) => {
  await openAnswers(page, THREE, 'Services')
  const item = (name: string) => page.getByRole('menuitem', { name: new RegExp(`^${name}`) })
  const actByKey = async (name: string) => {
    await press(actions(page))
    await expect(page.getByRole('menuitem').first()).toBeVisible()
    for (
      let moves = 0;
      moves < 10 && !(await item(name).evaluate((it) => it.contains(document.activeElement)));
      moves++
    )
      await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  }
  await heading(page, 'Services').focus()
  const search = page.getByRole('searchbox', { name: 'Find services' })
  await tabTo(search)
  await page.keyboard.type('kafka')
  await expect(names(page)).toHaveText(['events'])
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('Delete')
  await expect(names(page)).toHaveCount(3)

  await press(page.getByRole('checkbox', { name: 'Choose events', exact: true }), 'Space')
  await tabTo(actions(page), 'Shift+Tab')
  await actByKey('Copy')
  await expect(names(page)).toHaveText(['orders', 'events', 'events_2', 'sales'])
  await expect(said(page, 'events was copied as events_2')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Choose events_2', exact: true })).toBeChecked()
  await actByKey('Move down')
  await expect(names(page)).toHaveText(['orders', 'events', 'sales', 'events_2'])
  await actByKey('Remove')
  await expect(names(page)).toHaveText(['orders', 'events', 'sales'])
  await expect(page.getByRole('button', { name: 'Add a service' })).toBeFocused()
  await tabTo(page.getByRole('button', { name: 'Undo' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(names(page)).toHaveText(['orders', 'events', 'sales', 'events_2'])
  await expect(names(page).last()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(textField(page, 'Service name')).toBeFocused()
  await expect(textField(page, 'Service name')).toHaveValue('events_2')
})
