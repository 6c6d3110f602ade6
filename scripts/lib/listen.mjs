import { Failure } from './fail.mjs'

const triesBeforeGivingUp = 50

function tryPort(server, port, host) {
  return new Promise((resolve, reject) => {
    const settle = (outcome) => (value) => {
      server.off('error', onError)
      server.off('listening', onListening)
      outcome(value)
    }
    const onError = settle(reject)
    const onListening = settle(resolve)
    server.once('error', onError)
    server.once('listening', onListening)
    server.listen(port, host)
  })
}

/** Listens on a port or, unless strict, on the next free one; gives the port it got. */
export async function listen(server, { port, host = '127.0.0.1', strict = false }) {
  for (let candidate = port; candidate <= Math.min(port + triesBeforeGivingUp, 65_535); candidate += 1) {
    try {
      await tryPort(server, candidate, host)
      return server.address().port
    } catch (error) {
      if (error.code === 'EACCES') throw new Failure(`Port ${candidate} may not be used by this person.`)
      if (error.code !== 'EADDRINUSE') throw error
      if (strict) throw new Failure(`Port ${candidate} is taken.`)
    }
  }
  throw new Failure(`Port ${port} and those after it are taken: choose another with --port.`)
}
