import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bundleOf } from '../testing/bundleOf'
import { SCENARIOS } from '../testing/scenarios'

const GOLDEN = join(import.meta.dirname, '../../golden')

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

function write(folder: string, files: { path: string; text: string }[]): void {
  rmSync(folder, { recursive: true, force: true })
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** `UPDATE_GOLDEN=1 npm run unit` writes them anew; the difference is for a person to read. */
describe('golden bundles', () => {
  test.each(Object.entries(SCENARIOS))('%s', async (scenario, answers) => {
    const { files } = await bundleOf(answers)
    const folder = join(GOLDEN, scenario)
    if (process.env.UPDATE_GOLDEN) write(folder, files)
    expect(files.map(({ path }) => path).sort()).toEqual(filesBelow(folder))
    for (const { path, text } of files) expect(text, path).toBe(readFileSync(join(folder, path), 'utf8'))
  })

  test('there is no golden folder without a scenario', () => {
    expect(readdirSync(GOLDEN).sort()).toEqual(Object.keys(SCENARIOS).sort())
  })
})
