import { join } from 'node:path'
import { findUv } from './findUv.mjs'
import { ensureInstalled } from './install.mjs'
import { root } from './root.mjs'
import { run } from './runTool.mjs'

const proof = join(root, 'proof')
const python = [
  'run',
  '--no-project',
  '--python',
  '>=3.10,<3.14',
  '--with-requirements',
  join(proof, 'requirements.txt'),
]

/** Runs a Python program of the proof with uv, after the project's own packages are there; resolves to its exit code. */
export async function runProof(program, flags) {
  await ensureInstalled()
  const env = { PYTHONPATH: proof, PYTHONUNBUFFERED: '1', UV_PYTHON_DOWNLOADS: 'never' }
  return run(await findUv(), [...python, 'python', ...program, ...flags], { env })
}
