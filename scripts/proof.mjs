/**
 * `npm run proof`: proves the generated bundles with Airflow and OpenMetadata themselves (proof/README.md).
 * This file only sees to what the Python part needs: the project's own packages and uv; the flags go through.
 */
import { join } from 'node:path'
import { orFail } from './lib/fail.mjs'
import { findUv } from './lib/findUv.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { root } from './lib/root.mjs'
import { run } from './lib/runTool.mjs'

await orFail(async () => {
  await ensureInstalled()
  const main = join(root, 'proof', 'main.py')
  const python = ['run', '--no-project', '--python', '>=3.10', 'python', main, ...process.argv.slice(2)]
  process.exitCode = await run(await findUv(), python, { env: { UV_PYTHON_DOWNLOADS: 'never' } })
})
