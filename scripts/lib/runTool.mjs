import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './root.mjs'

const entries = {
  biome: '@biomejs/biome/bin/biome',
  tsc: 'typescript/bin/tsc',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
}

/** Runs a program in the project's folder and gives its exit code; the program's output is the person's to read. */
export function run(command, args, { env = {}, stdio = 'inherit', shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio, shell })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** Runs an installed tool with this very Node: npx would add half a second and may download. */
export function runTool(name, args, options) {
  return run(process.execPath, [join(root, 'node_modules', entries[name]), ...args], options)
}
