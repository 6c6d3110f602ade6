/**
 * `npm run proof`: proves the generated bundles with Airflow and OpenMetadata themselves (proof/README.md).
 * This file only sees to what the Python part needs: the project's own packages and uv; the flags go through.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const uvVenv = join(root, '.cache', 'uv-venv')

function stop(reason) {
  console.error(reason)
  process.exit(1)
}

function runs(command, args) {
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], cwd: root }).status === 0
}

function works(command) {
  return spawnSync(command, ['--version']).status === 0
}

function installPackages() {
  if (existsSync(join(root, 'node_modules'))) return
  console.log('     installing the npm packages …')
  if (!runs('npm', ['ci', '--no-audit', '--no-fund'])) stop('npm ci failed; its own message is above.')
}

/** uv from the PATH, else one of our own under .cache, made anew where it no longer runs. */
function findUv() {
  if (works('uv')) return 'uv'
  const uv = join(uvVenv, 'bin', 'uv')
  if (works(uv)) return uv
  console.log('     installing uv …')
  if (!works('python3')) stop('The proof needs python3 on the PATH (Python 3.10 or later).')
  rmSync(uvVenv, { recursive: true, force: true })
  if (!runs('python3', ['-m', 'venv', uvVenv]))
    stop(
      'python3 can make no virtual environment here: install its venv module (on Debian, apt-get install python3-venv).',
    )
  if (!runs(join(uvVenv, 'bin', 'pip'), ['install', '--quiet', 'uv'])) stop('pip could not install uv.')
  return uv
}

installPackages()
const main = join(root, 'proof', 'main.py')
const python = ['run', '--no-project', '--python', '>=3.10', 'python', main, ...process.argv.slice(2)]
const { status } = spawnSync(findUv(), python, {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, UV_PYTHON_DOWNLOADS: 'never' },
})
process.exit(status ?? 1)
