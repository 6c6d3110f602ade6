/**
 * `npm run proof:installs`: installs what the generated bundles ask for, beside each Airflow release and alone
 * (proof/README.md). This file only sees to what the Python part needs; the flags go through.
 */
import { join } from 'node:path'
import { orFail } from './lib/fail.mjs'
import { findUv } from './lib/findUv.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { root } from './lib/root.mjs'
import { run } from './lib/runTool.mjs'

await orFail(async () => {
  await ensureInstalled()
  const python = [
    'run',
    '--no-project',
    '--python',
    '>=3.10,<3.14',
    '--with',
    'packaging==26.3',
    'python',
    '-m',
    'installs',
  ]
  const env = { PYTHONPATH: join(root, 'proof'), PYTHONUNBUFFERED: '1', UV_PYTHON_DOWNLOADS: 'never' }
  process.exitCode = await run(await findUv(), [...python, ...process.argv.slice(2)], { env })
})
