import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './fail.mjs'
import { progress } from './progress.mjs'
import { root } from './root.mjs'
import { run } from './runTool.mjs'

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

/**
 * uv from the PATH, else one of our own under .cache, made anew where it no longer runs. It resolves and installs the
 * Python packages of the catalog and of the proof.
 * @returns {Promise<string>} the command or path to call
 */
export async function findUv() {
  if (works('uv')) return 'uv'
  if (works(ownUv)) return ownUv
  if (!works('python3')) throw new Failure('This needs python3 on the PATH (Python 3.10 or newer).')
  await progress('Installing uv', 'Installed uv', installUv)
  return ownUv
}
