/** `npm start`: installs and builds what is missing, serves the built site on this machine and prints its address. */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './lib/build.mjs'
import { Failure, orFail } from './lib/fail.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { listen } from './lib/listen.mjs'
import { secondsSince } from './lib/progress.mjs'
import { root } from './lib/root.mjs'
import { serve } from './lib/serve.mjs'

const usage = 'Usage: npm start -- [--port N] [--strict-port]   (PORT in the environment is understood, too)'

function options() {
  try {
    return parseArgs({ options: { port: { type: 'string' }, 'strict-port': { type: 'boolean' } } }).values
  } catch (error) {
    process.stderr.write(`${error.message}\n${usage}\n`)
    return process.exit(2)
  }
}

function portFrom(text) {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new Failure(`"${text}" is no port: give a number from 1 to 65535.\n${usage}`)
}

await orFail(async () => {
  const start = performance.now()
  const { port: asked, 'strict-port': strict = false } = options()
  const wanted = portFrom(asked || process.env.PORT || '4173')

  await ensureInstalled()
  await ensureBuilt('site')
  const server = serve(join(root, 'dist'))
  const port = await listen(server, { port: wanted, strict })
  if (wanted !== 0 && port !== wanted) console.log(`Port ${wanted} is taken; using ${port}.`)
  console.log(`Ready in ${secondsSince(start)}: http://127.0.0.1:${port}/   (Ctrl-C ends it)`)

  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0))
})
