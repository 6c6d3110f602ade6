import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './fail.mjs'
import { root } from './root.mjs'

/** Says plainly that Node is too old, before a tool fails with something harder to read. */
export function requireNode(running = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const needed = engines.node.replace('>=', '')
  const [major, minor] = running.split('.').map(Number)
  const [neededMajor, neededMinor] = needed.split('.').map(Number)
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return
  throw new Failure(`This needs Node ${needed} or newer; this is Node ${running}. See https://nodejs.org/`)
}
