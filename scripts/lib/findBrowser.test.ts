import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findBrowser } from './findBrowser.mjs'

const folder = mkdtempSync(join(tmpdir(), 'browsers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const only = (program: string) => (candidate: string) => candidate === program

test('CHROME_PATH is taken, and nothing else where it does not answer', () => {
  const env = { CHROME_PATH: '/opt/mine' }
  expect(findBrowser({ env, platform: 'linux', runs: only('/opt/mine') })).toBe('/opt/mine')
  expect(findBrowser({ env, platform: 'linux', runs: only('/usr/bin/chromium') })).toBeUndefined()
})

test.each([
  ['linux', '/usr/bin/chromium'],
  ['linux', '/usr/bin/google-chrome-stable'],
  ['linux', '/snap/bin/chromium'],
  ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['darwin', join(homedir(), 'Applications/Chromium.app/Contents/MacOS/Chromium')],
] as const)('on %s %s is found', (platform, program) => {
  expect(findBrowser({ env: {}, platform, runs: only(program) })).toBe(program)
})

test('one on the PATH is found', () => {
  const env = { PATH: `/bin:${folder}` }
  const program = join(folder, 'google-chrome')
  expect(findBrowser({ env, platform: 'linux', runs: only(program) })).toBe(program)
})

test("of Playwright's own the newest is taken", () => {
  for (const name of ['chromium-999', 'chromium-1200', 'firefox-1500']) mkdirSync(join(folder, name))
  const env = { PLAYWRIGHT_BROWSERS_PATH: folder }
  const runs = (candidate: string) => candidate.startsWith(folder)
  expect(findBrowser({ env, platform: 'linux', runs })).toBe(join(folder, 'chromium-1200/chrome-linux/chrome'))
})

test('a program that does not say its version is no browser', () => {
  const stub = join(folder, 'stub')
  writeFileSync(stub, '#!/bin/sh\necho "install me first" >&2\nexit 1\n', { mode: 0o755 })
  expect(findBrowser({ env: { CHROME_PATH: stub } })).toBeUndefined()
})

test('none is undefined', () => {
  expect(findBrowser({ env: {}, platform: 'linux', runs: () => false })).toBeUndefined()
})
