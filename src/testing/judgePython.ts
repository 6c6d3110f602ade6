import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const PACKAGES = { pyyaml: '6.0.3', jinja2: '3.1.6', 'markdown-it-py': '3.0.0', pip: '25.3' }
const CACHE = join(import.meta.dirname, '../../.cache/judge-venv')

const LOOK = `
import importlib.metadata as metadata, json, sys
def version(name):
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
found = {name: version(name) for name in json.loads(sys.argv[1])}
print(json.dumps({"found": found, "version": sys.version, "prefix": sys.base_prefix}))
`

const ADVICE =
  'The tests that read generated files need Python 3.9 or later with its venv module, and the network once. ' +
  'On Debian and Ubuntu: apt-get install python3 python3-venv. Or set PYTHON to an interpreter that has ' +
  `${Object.entries(PACKAGES)
    .map(([name, version]) => `${name}==${version}`)
    .join(', ')}.`

function run(command: string, args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  if (status === 0) return stdout
  const what = args[0] === '-m' ? [command, ...args.slice(0, 3)].join(' ') : command
  throw new Error(`${what} failed: ${error?.message ?? stderr}\n${ADVICE}`)
}

/** Made beside its final place and moved there whole: tests that start at the same time cannot meet a half-made one. */
function makeVirtualenv(base: string, folder: string): void {
  mkdirSync(CACHE, { recursive: true })
  const draft = mkdtempSync(join(CACHE, 'draft-'))
  try {
    run(base, ['-m', 'venv', draft])
    const packages = Object.entries(PACKAGES).map(([name, version]) => `${name}==${version}`)
    run(join(draft, 'bin/python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages])
    renameSync(draft, folder)
  } catch (problem) {
    if (!existsSync(folder)) throw problem
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

let chosen: string | undefined

/** An interpreter with the readers in it: `PYTHON` or python3 where they have them, else a virtualenv kept in .cache. */
export function judgePython(): string {
  if (chosen !== undefined) return chosen
  const base = process.env.PYTHON || 'python3'
  const seen = run(base, ['-c', LOOK, JSON.stringify(Object.keys(PACKAGES))])
  const { found } = JSON.parse(seen) as { found: Record<string, string | null> }
  if (Object.entries(PACKAGES).every(([name, version]) => found[name] === version)) {
    chosen = base
    return base
  }
  // The name holds all that the virtualenv depends on, so one that is there is the right one.
  const stamp = createHash('sha256').update(seen).update(JSON.stringify(PACKAGES)).digest('hex').slice(0, 16)
  const folder = join(CACHE, stamp)
  if (!existsSync(folder)) makeVirtualenv(base, folder)
  chosen = join(folder, 'bin/python')
  return chosen
}
