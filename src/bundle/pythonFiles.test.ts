import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import initialise, { PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-web'
import { beforeAll, describe, expect, test } from 'vitest'
import { type AirflowFamily, nearestMwaaRelease } from '../catalog/mwaaReleases'
import { bundleOf } from '../testing/bundleOf'
import { SCENARIOS } from '../testing/scenarios'

const COMMON = ['E', 'F', 'I', 'B', 'UP', 'W']

/** What Airflow 3 removed is wrong from 2.4 on; what it will want next is right for 3 only (airflow.md §7). */
const AIRFLOW: Record<AirflowFamily, string[]> = {
  '2.0-2.2': [],
  '2.4-2.11': ['AIR301', 'AIR302'],
  '3.x': ['AIR'],
}

function workspace(release: string): Workspace {
  const lint = { select: [...COMMON, ...AIRFLOW[nearestMwaaRelease(release).family]], ignore: ['E501', 'UP017'] }
  return new Workspace({ 'line-length': 120, 'target-version': 'py37', preview: true, lint }, PositionEncoding.Utf16)
}

interface Diagnostic {
  code: string
  message: string
}

const diagnosticsOf = (ruff: Workspace, text: string): Diagnostic[] => ruff.check(text)

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('@astral-sh/ruff-wasm-web/ruff_wasm_bg.wasm')
  await initialise({ module_or_path: readFileSync(wasm) })
})

describe('every Python file, as ruff sees it', () => {
  test.each(Object.entries(SCENARIOS))('%s', async (_, answers) => {
    const { files, answers: complete } = await bundleOf(answers)
    const ruff = workspace(complete.environment.release)
    const sources = files.filter(({ path }) => path.endsWith('.py'))
    expect(sources.length).toBeGreaterThan(0)
    for (const { path, text } of sources) {
      expect(ruff.format(text), path).toBe(text)
      expect(
        diagnosticsOf(ruff, text).map(({ code, message }) => `${code} ${message}`),
        path,
      ).toEqual([])
    }
  })

  test('a removed import would be found', () => {
    const codes = diagnosticsOf(workspace('3.0.6'), 'from airflow.utils.dates import days_ago\n\nprint(days_ago(1))\n')
    expect(codes.map(({ code }) => code)).toContain('airflow3-removal')
  })
})
