import { join } from 'node:path'
import { Failure } from './fail.mjs'
import { findUv } from './findUv.mjs'
import { root } from './root.mjs'
import { runProof } from './runProof.mjs'
import { run, runTool } from './runTool.mjs'

/** OpenMetadata 2.0 requires Python 3.10, and the older pydantic releases have no wheels past 3.13. */
const PYTHON = '>=3.10,<3.14'

const PACKAGES = ['pypi-simple==1.8.0', 'packaging', 'requests']

/** Runs a Python program of `scripts/` with uv. Resolves to its exit code. */
export async function runScript(folder, flags) {
  const packages = PACKAGES.flatMap((name) => ['--with', name])
  const program = join(root, 'scripts', folder, 'main.py')
  const env = { PYTHONDONTWRITEBYTECODE: '1', UV_PYTHON_DOWNLOADS: 'never' }
  return run(await findUv(), ['run', '--no-project', '--python', PYTHON, ...packages, 'python', program, ...flags], {
    env,
  })
}

/** Servers, which of them can be installed, connectors and forms. */
const readPackages = { title: 'Read the published packages', run: () => runScript('catalog', []) }

/** Every lock, of the same day, for every version that needs one of its own. */
const resolveLocks = { title: 'Resolve the locks', run: () => runScript('resolutions', ['--older']) }

/** Runs whose requirements are no longer those of the bundles leave the record. */
export const dropStaleRuns = {
  title: 'Compare the recorded runs with the bundles of today',
  run: () => runProof([join(root, 'proof', 'patches', 'stale.py')], []),
}

/** Whole bundles as files: their difference shows what the refresh changes for people. */
const rewriteGolden = {
  title: 'Rewrite the golden bundles',
  run: () => runTool('vitest', ['run', 'src/bundle/golden.test.ts'], { env: { UPDATE_GOLDEN: '1' } }),
}

/** All that follows from what is published, in the order in which one needs the other. */
export const refreshSteps = [readPackages, resolveLocks, dropStaleRuns, rewriteGolden]

/** Runs the steps one after the other and stops at the first that fails: the later ones would build on old data. */
export async function runSteps(steps) {
  for (const [index, { title, run: step }] of steps.entries()) {
    process.stderr.write(`\n${index + 1} of ${steps.length}: ${title}\n`)
    const code = await step()
    if (code !== 0) throw new Failure(`${title}: failed with exit code ${code}. The catalog is only partly refreshed.`)
  }
}
