import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build, ensureBuilt } from './build.mjs'
import { caseCounts } from './caseCounts.mjs'
import { ensureBrowser } from './ensureBrowser.mjs'
import { failedCases, flakyCases } from './failedCases.mjs'
import { freePort } from './freePort.mjs'
import { root } from './root.mjs'
import { run, runTool } from './runTool.mjs'

/** A step that is one check: it passes or fails as a whole. */
const whole = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 })

/** A step made of test cases: run with the runner's JSON report beside what a person reads. */
async function cases(runner, work) {
  const report = join(root, '.cache', 'test', `${runner}.json`)
  mkdirSync(dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const counts = caseCounts(runner, report, await work(report))
  const flaky = runner === 'playwright' ? flakyCases(report) : []
  return { ...counts, names: failedCases(runner, report), flaky }
}

/** The steps of `npm test`, in order; each gives how much passed and failed, and takes the person's extra arguments. */
export const testSteps = [
  {
    name: 'lint',
    run: async (extra) =>
      whole(await runTool('biome', ['check', '--error-on-warnings', ...(extra.length ? extra : ['.'])])),
  },
  { name: 'types', run: async (extra) => whole(await runTool('tsc', ['--noEmit', ...extra])) },
  {
    name: 'unit',
    run: (extra) =>
      cases('vitest', (report) =>
        runTool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...extra]),
      ),
  },
  {
    name: 'build',
    run: async () => {
      await build('site')
      await build('cli')
      return whole(0)
    },
  },
  {
    name: 'size',
    needs: 'build',
    run: async () => {
      await ensureBuilt('site')
      return whole(await run(process.execPath, [join(root, 'scripts', 'size.mjs')]))
    },
  },
  {
    name: 'e2e',
    needs: 'build',
    run: async (extra) => {
      const browser = await ensureBrowser()
      await ensureBuilt('site')
      await ensureBuilt('cli')
      const port = process.env.E2E_PORT || (await freePort(4187))
      return cases('playwright', (report) =>
        runTool('playwright', ['test', '--reporter=list,json', ...extra], {
          env: { CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report, E2E_PORT: String(port) },
        }),
      )
    },
  },
]
