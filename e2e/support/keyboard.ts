import type { Locator, Page } from '@playwright/test'
import { expect } from './policyWatch'

/** More stops than any page has: a control that is not among them cannot be reached, or the focus is caught. */
const MOST_TABS = 120

const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement)

/** Walks to a control as somebody without a mouse does; nothing here puts the focus anywhere by itself. */
export async function tabTo(locator: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(locator).toBeVisible()
  const { keyboard } = locator.page()
  for (let stops = 0; stops < MOST_TABS; stops++) {
    if (await isFocused(locator)) return
    await keyboard.press(key)
  }
  throw new Error(`${MOST_TABS} times ${key} did not reach ${locator}`)
}

/** A text field by its label, with or without suggestions. */
export function textField(page: Page, label: string): Locator {
  const name = { name: label, exact: true }
  return page.getByRole('textbox', name).or(page.getByRole('combobox', name))
}

/** A select by its label; its accessible name ends with what is chosen. */
export function select(page: Page, label: string): Locator {
  return page.getByRole('main').getByRole('button', { name: new RegExp(`^${label} .`) })
}

export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  const field = textField(page, label)
  await tabTo(field)
  // Whatever stands there is replaced: a field entered by Tab is not always selected.
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
  await expect(field).toHaveValue(text)
}

/** The text of the option that the arrow keys have reached. */
const activeOption = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant')
    return (id && document.getElementById(id)?.textContent) || ''
  })

/** Opens a select, goes down to the option that begins with a text, and takes it. */
export async function pick(page: Page, label: string, option: string, filter?: string): Promise<void> {
  const trigger = select(page, label)
  await tabTo(trigger)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option').first()).toBeVisible()
  if (filter !== undefined) await page.keyboard.type(filter)
  await expect(async () => {
    if (!(await activeOption(page)).startsWith(option)) await page.keyboard.press('ArrowDown')
    expect(await activeOption(page)).toMatch(new RegExp(`^${option}`))
  }).toPass({ intervals: [0] })
  await page.keyboard.press('Enter')
  await expect(trigger).toHaveAccessibleName(`${label} ${option}`)
}

/** Goes into a group of radio buttons and along it until the wanted one is chosen. */
export async function choose(page: Page, group: string | RegExp, option: string | RegExp): Promise<void> {
  const radios = page.getByRole('radiogroup', { name: group }).getByRole('radio')
  const checked = radios.and(page.getByRole('radio', { checked: true }))
  await tabTo((await checked.count()) > 0 ? checked : radios.first())
  const wanted = page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: option })
  if (await isFocused(wanted)) await page.keyboard.press('Space')
  for (let moves = await radios.count(); moves > 0 && !(await isFocused(wanted)); moves--)
    await page.keyboard.press('ArrowDown')
  await expect(wanted).toBeFocused()
  await expect(wanted).toBeChecked()
}

export async function press(button: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(button)
  await button.page().keyboard.press(key)
}
