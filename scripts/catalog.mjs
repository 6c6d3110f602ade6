/**
 * `npm run catalog`: writes src/catalog/data/openmetadataReleases.json and src/catalog/data/connectors/<line>.json from
 * published packages. This file only finds what the Python part needs: an interpreter and uv; the flags go through.
 */
import { join } from 'node:path'
import { orFail } from './lib/fail.mjs'
import { findUv } from './lib/findUv.mjs'
import { root } from './lib/root.mjs'
import { run } from './lib/runTool.mjs'

/** OpenMetadata 2.0 asks for Python 3.10, and the older pydantic releases have no wheels past 3.13. */
const PYTHON = '>=3.10,<3.14'

const PACKAGES = ['pypi-simple==1.8.0', 'packaging']

await orFail(async () => {
  const main = join(root, 'scripts', 'catalog', 'main.py')
  const packages = PACKAGES.flatMap((name) => ['--with', name])
  const python = ['run', '--no-project', '--python', PYTHON, ...packages, 'python', main, ...process.argv.slice(2)]
  const env = { PYTHONDONTWRITEBYTECODE: '1', UV_PYTHON_DOWNLOADS: 'never' }
  process.exitCode = await run(await findUv(), python, { env })
})
