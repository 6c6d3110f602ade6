import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Failure } from './fail.mjs'
import { findBrowser } from './findBrowser.mjs'
import { progress } from './progress.mjs'
import { run } from './runTool.mjs'

const managers = [
  {
    program: 'apt-get',
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
    ],
  },
  { program: 'dnf', commands: [['dnf', 'install', '-y', 'chromium']] },
  { program: 'apk', commands: [['apk', 'add', 'chromium']] },
]

const onPath = (program) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => folder && existsSync(join(folder, program)))

const systemManager = () => (process.platform === 'linux' ? managers.find(({ program }) => onPath(program)) : undefined)

const isRoot = () => process.getuid?.() === 0

/** What to type, on this machine, to have a browser. */
function advice(manager) {
  const lines = ['npx playwright install --with-deps chromium']
  const sudo = isRoot() ? '' : 'sudo '
  if (manager) lines.unshift(manager.commands.map((command) => `${sudo}${command.join(' ')}`).join(' && '))
  return lines.map((line) => `  ${line}`).join('\n  or\n')
}

async function install({ commands }) {
  for (const [program, ...args] of commands) {
    const stdio = ['ignore', process.stderr, process.stderr]
    if ((await run(program, args, { env: { DEBIAN_FRONTEND: 'noninteractive' }, stdio })) !== 0) return
  }
}

/** The browser for the end-to-end tests; installs one only where the system's package manager may be used: as root. */
export async function ensureBrowser() {
  if (process.env.CHROME_PATH && !findBrowser()) {
    throw new Failure(`CHROME_PATH is ${process.env.CHROME_PATH}, and no Chrome or Chromium answers there.`)
  }
  const found = findBrowser()
  if (found) return found

  const manager = systemManager()
  if (manager && isRoot()) {
    await progress(`Installing Chromium (${manager.program})`, 'Tried to install Chromium', () => install(manager))
    const now = findBrowser()
    if (now) return now
  }
  throw new Failure(
    `No Chrome or Chromium was found for the end-to-end tests. Install one with\n${advice(manager)}\nor set CHROME_PATH to one you have.`,
  )
}
