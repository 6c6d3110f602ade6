/** `npm run bundle`: the wizard's bundle from a terminal. Builds the command line where that is needed, then becomes it. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './lib/build.mjs'
import { orFail } from './lib/fail.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { root } from './lib/root.mjs'

await orFail(async () => {
  await ensureInstalled()
  await ensureBuilt('cli')
  // npm moves to the project's folder; the paths a person types are meant from where they typed them.
  if (process.env.npm_lifecycle_event === 'bundle' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
  const program = join(root, 'dist-cli', 'bundle.js')
  process.argv[1] = program
  await import(pathToFileURL(program).href)
})
