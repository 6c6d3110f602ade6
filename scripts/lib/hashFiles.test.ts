import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashFiles } from './hashFiles.mjs'

const folder = mkdtempSync(join(tmpdir(), 'hash-'))
const state = () => hashFiles(folder, ['src', 'not-there'])

beforeAll(() => {
  mkdirSync(join(folder, 'src'))
  writeFileSync(join(folder, 'src/one'), 'a')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the hash moves with content, names and files, and returns with them', () => {
  const before = state()
  expect(state()).toBe(before)

  writeFileSync(join(folder, 'src/one'), 'b')
  expect(state()).not.toBe(before)
  writeFileSync(join(folder, 'src/one'), 'a')
  expect(state()).toBe(before)

  renameSync(join(folder, 'src/one'), join(folder, 'src/other'))
  expect(state()).not.toBe(before)
  renameSync(join(folder, 'src/other'), join(folder, 'src/one'))

  writeFileSync(join(folder, 'src/two'), '')
  expect(state()).not.toBe(before)
})
