import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './fail.mjs'
import { hashFiles } from './hashFiles.mjs'
import { progress } from './progress.mjs'
import { root } from './root.mjs'
import { runTool } from './runTool.mjs'

const shared = ['src', 'package-lock.json', 'tsconfig.json']

const targets = {
  site: {
    title: 'the site',
    inputs: [...shared, 'index.html', 'will-it-install.html', 'public', 'vite.config.ts'],
    config: 'vite.config.ts',
    folder: 'dist',
    main: 'index.html',
  },
  cli: {
    title: 'the command line',
    inputs: [...shared, 'vite.cli.config.ts'],
    config: 'vite.cli.config.ts',
    folder: 'dist-cli',
    main: 'bundle.js',
  },
}

// Beside the outputs and not in them: what is in dist is served.
const stampOf = (name) => join(root, '.cache', 'build', name)

/** The inputs and the output together, so that a build made by hand or half removed is noticed, too. */
function stateOf({ inputs, folder }) {
  return `${hashFiles(root, inputs)} ${hashFiles(root, [folder])}`
}

/** Builds the site into dist/ or the command line into dist-cli/, from scratch. */
export async function build(name) {
  const target = targets[name]
  const inputs = hashFiles(root, target.inputs)
  rmSync(stampOf(name), { force: true })
  rmSync(join(root, target.folder), { recursive: true, force: true })
  await progress(`Building ${target.title}`, `Built ${target.title}`, async () => {
    const code = await runTool('vite', ['build', '--config', target.config, '--logLevel', 'warn'], {
      env: { NODE_ENV: 'production' },
      stdio: ['ignore', process.stderr, process.stderr],
    })
    const made = existsSync(join(root, target.folder, target.main))
    if (code !== 0 || !made) throw new Failure(`${target.title} could not be built: see the message above.`)
  })
  mkdirSync(join(root, '.cache', 'build'), { recursive: true })
  // The inputs as they were before: a file saved during the build makes the next one build again.
  writeFileSync(stampOf(name), `${inputs} ${hashFiles(root, [target.folder])}`)
}

/** Builds unless the output is already what these inputs give. */
export async function ensureBuilt(name) {
  const stamp = stampOf(name)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === stateOf(targets[name])) return
  await build(name)
}
