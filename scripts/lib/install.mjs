import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Failure } from './fail.mjs'
import { hashFiles } from './hashFiles.mjs'
import { progress } from './progress.mjs'
import { requireNode } from './requireNode.mjs'
import { root } from './root.mjs'
import { run } from './runTool.mjs'

const stamp = join(root, 'node_modules', '.wizard-install')

/** What the installed packages depend on: the lock, and the platform whose binaries were taken. */
function wanted() {
  return `${process.platform}-${process.arch} ${hashFiles(root, ['package-lock.json'])}`
}

function npm(args) {
  const stdio = ['ignore', process.stderr, process.stderr]
  const cli = process.env.npm_execpath
  if (cli && basename(cli) === 'npm-cli.js') return run(process.execPath, [cli, ...args], { stdio })
  return run('npm', args, { stdio, shell: process.platform === 'win32' })
}

/** Makes node_modules what package-lock.json says, and does nothing where it already is. */
export async function ensureInstalled() {
  requireNode()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()) return
  await progress('Installing packages (npm ci)', 'Installed packages', async () => {
    const code = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
    if (code !== 0) throw new Failure('npm ci failed: see its message above.')
  })
  writeFileSync(stamp, wanted())
}
