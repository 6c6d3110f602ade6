/**
 * `npm run proof`: proves the generated bundles with Airflow and OpenMetadata themselves (proof/README.md).
 * This file only sees to what the Python part needs: the project's own packages and uv; the flags go through.
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Failure, orFail } from './lib/fail.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { progress } from './lib/progress.mjs'
import { root } from './lib/root.mjs'
import { run } from './lib/runTool.mjs'

const uvVenv = join(root, '.cache', 'uv-venv')
const ownUv = join(uvVenv, 'bin', 'uv')

function works(command) {
  return spawnSync(command, ['--version']).status === 0
}

async function installUv() {
  rmSync(uvVenv, { recursive: true, force: true })
  if ((await run('python3', ['-m', 'venv', uvVenv])) !== 0)
    throw new Failure('python3 makes no virtual environment here: install its venv module (Debian: python3-venv).')
  if ((await run(join(uvVenv, 'bin', 'pip'), ['install', '--quiet', 'uv'])) !== 0)
    throw new Failure('pip could not install uv: see its message above.')
}

/** uv from the PATH, else one of our own under .cache, made anew where it no longer runs. */
async function findUv() {
  if (works('uv')) return 'uv'
  if (works(ownUv)) return ownUv
  if (!works('python3')) throw new Failure('The proof needs python3 on the PATH (Python 3.10 or newer).')
  await progress('Installing uv', 'Installed uv', installUv)
  return ownUv
}

await orFail(async () => {
  await ensureInstalled()
  const main = join(root, 'proof', 'main.py')
  const python = ['run', '--no-project', '--python', '>=3.10', 'python', main, ...process.argv.slice(2)]
  process.exitCode = await run(await findUv(), python, { env: { UV_PYTHON_DOWNLOADS: 'never' } })
})
