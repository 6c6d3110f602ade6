/** The budget of a first visit: what each page loads before anything on it asks for more. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { root } from './lib/root.mjs'
import { allScripts, staticGraph } from './lib/staticGraph.mjs'

const budget = 250 * 1024
const dist = join(root, 'dist')

/** The class that Monaco's own code gives its text area: in no other package, and kept by every minifier. */
const isMonaco = (name) => readFileSync(join(dist, name), 'utf8').includes('monaco-mouse-cursor-text')

/** Words of the schema and of the judging by it, which a first visit leaves for after first paint (`loadCheck`). */
const JUDGING = ['Choose an environment class such as', 'There is no answer of this name.']
const isJudging = (name) => JUDGING.some((words) => readFileSync(join(dist, name), 'utf8').includes(words))

const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`.padStart(11)

const faults = []
const visited = new Set()
for (const page of ['index.html', 'will-it-install.html']) {
  const first = staticGraph(dist, page)
  const sizes = first
    .map((name) => ({ name, bytes: brotliCompressSync(readFileSync(join(dist, name))).length }))
    .sort((one, other) => other.bytes - one.bytes)
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  for (const { name, bytes } of sizes) console.log(`${kib(bytes)}  ${name}`)
  console.log(`${kib(total)}  first visit of ${page}, brotli (budget ${kib(budget).trim()})\n`)
  if (total > budget) faults.push(`A first visit of ${page} takes ${total - budget} bytes more than its budget.`)
  for (const name of first.filter((each) => each.endsWith('.js') && isMonaco(each))) {
    faults.push(`${name} brings Monaco into the first visit of ${page}.`)
  }
  for (const name of first.filter((each) => each.endsWith('.js') && isJudging(each))) {
    faults.push(`${name} brings the judging of answers into the first visit of ${page}.`)
  }
  for (const name of first) visited.add(name)
}

const later = allScripts(dist).filter((name) => !visited.has(name))
const monaco = later.filter(isMonaco)
for (const name of monaco) {
  console.log(`${kib(gzipSync(readFileSync(join(dist, name))).length)}  ${name}, gzip, after first paint`)
}
if (monaco.length === 0)
  faults.push('No chunk with Monaco was found: either the preview lost it, or this check its mark.')
if (!later.some(isJudging))
  faults.push('No chunk with the judging was found: its words have changed, and this check with them.')
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
