/**
 * `npm run catalog:resolutions`: resolves OpenMetadata beside each Airflow release and writes
 * src/catalog/data/resolutions/. This file only finds what the Python part needs; the flags go through.
 */
import { join } from 'node:path'
import { orFail } from './lib/fail.mjs'
import { findUv } from './lib/findUv.mjs'
import { root } from './lib/root.mjs'
import { run } from './lib/runTool.mjs'

const PACKAGES = ['pypi-simple==1.8.0', 'packaging', 'requests']

await orFail(async () => {
  const main = join(root, 'scripts', 'resolutions', 'main.py')
  const packages = PACKAGES.flatMap((name) => ['--with', name])
  const python = ['run', '--no-project', '--python', '>=3.10,<3.14', ...packages, 'python', main]
  const env = { PYTHONDONTWRITEBYTECODE: '1', UV_PYTHON_DOWNLOADS: 'never' }
  process.exitCode = await run(await findUv(), [...python, ...process.argv.slice(2)], { env })
})
