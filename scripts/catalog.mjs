/**
 * `npm run catalog`: writes src/catalog/data/openmetadataReleases.json and src/catalog/data/connectors/<line>.json from
 * published packages. This file only finds what the Python part needs: an interpreter and uv; the flags go through.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const uvVenv = join(root, '.cache', 'uv-venv')

/** The path and version a Python command stands for, or undefined where there is none. */
function probe(command) {
  const script = 'import sys; print(sys.executable); print("%d.%d" % sys.version_info[:2])'
  const { status, stdout } = spawnSync(command, ['-c', script], { encoding: 'utf8' })
  if (status !== 0) return undefined
  const [path, version] = stdout.trim().split('\n')
  return { path, version }
}

/** OpenMetadata 2.0 asks for Python 3.10, and the older pydantic releases have no wheels past 3.13. */
function findPython() {
  const found = ['python3', 'python3.12', 'python3.11', 'python3.10', 'python3.13', 'python'].map(probe)
  const python = found.find((each) => each && ['3.10', '3.11', '3.12', '3.13'].includes(each.version))
  if (!python) throw new Error('The catalog needs Python 3.10 to 3.13 on the PATH.')
  return python.path
}

/** uv from the PATH, else one of our own under .cache. */
function findUv(python) {
  if (spawnSync('uv', ['--version']).status === 0) return 'uv'
  const uv = join(uvVenv, process.platform === 'win32' ? 'Scripts/uv.exe' : 'bin/uv')
  if (!existsSync(uv)) {
    execFileSync(python, ['-m', 'venv', uvVenv], { stdio: 'inherit' })
    const pip = join(dirname(uv), process.platform === 'win32' ? 'pip.exe' : 'pip')
    execFileSync(pip, ['install', '--quiet', 'uv'], { stdio: 'inherit' })
  }
  return uv
}

const python = findPython()
const uv = findUv(python)
const { status } = spawnSync(
  uv,
  [
    'run',
    '--no-project',
    '--python',
    python,
    '--with',
    'pypi-simple==1.8.0',
    '--with',
    'packaging',
    'python',
    join(root, 'scripts', 'catalog', 'main.py'),
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } },
)
process.exit(status ?? 1)
