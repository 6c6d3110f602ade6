import { createServer } from 'node:http'
import { listen } from './listen.mjs'

/** A port that is free now, from the given one on: so that something else on the machine cannot fail a test run. */
export async function freePort(port) {
  const server = createServer()
  const free = await listen(server, { port })
  await new Promise((resolve) => server.close(resolve))
  return free
}
