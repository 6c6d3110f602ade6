/**
 * `npm run bench [services]`: how long the page's work takes with hundreds of services, in the code as it is built.
 * Prints the median of several runs; it judges nothing, because a time is the machine's as much as the code's.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { orFail } from './lib/fail.mjs'
import { root } from './lib/root.mjs'

const RUNS = 7
const services = Number(process.argv[2] ?? 200)

async function builtWork() {
  const cache = join(root, '.cache')
  mkdirSync(cache, { recursive: true })
  const outDir = mkdtempSync(join(cache, 'bench-'))
  try {
    await build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      build: { ssr: 'src/testing/measuredWork.ts', outDir, emptyOutDir: true, target: 'node20' },
      ssr: { noExternal: true },
    })
    const { measuredWork } = await import(pathToFileURL(join(outDir, 'measuredWork.js')).href)
    // Before the folder goes: the catalog's data are chunks that are loaded when they are asked for.
    const cases = []
    for (const kind of ['python', 'ecs', 'virtualenv'])
      for (const dags of ['each', 'one']) cases.push({ kind, dags, work: await measuredWork(kind, services, dags) })
    return cases
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}

function median(run) {
  run()
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return times.sort((one, other) => one - other)[Math.floor(RUNS / 2)]
}

await orFail(async () => {
  const cases = await builtWork()
  console.log(`${services} services of 3 pipelines, milliseconds, median of ${RUNS} runs after one that warms up`)
  console.table(
    Object.fromEntries(
      cases.map(({ kind, dags, work }) => [
        `${kind}, ${dags === 'one' ? 'one DAG a service' : 'a DAG each'}`,
        Object.fromEntries(work.map(({ name, run }) => [name, Math.round(median(run))])),
      ]),
    ),
  )
})
