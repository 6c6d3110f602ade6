import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseAst } from 'vite'

const attribute = (tag, name) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]

/** What a page asks for before any of its own code has run. */
function loadedByPage(html) {
  const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => attribute(tag, 'src'))
  const links = [...html.matchAll(/<link\b[^>]*>/g)]
    .filter(([tag]) => /^(stylesheet|modulepreload|preload|icon)$/.test(attribute(tag, 'rel') ?? ''))
    .map(([tag]) => attribute(tag, 'href'))
  return [...scripts, ...links].filter((address) => address !== undefined)
}

function staticImports(code) {
  return parseAst(code)
    .body.map((statement) => statement.source?.value)
    .filter((source) => source !== undefined)
}

/** The files of a page's first visit: itself, what it names, and what those import statically, by path within the folder. */
export function staticGraph(folder, name = 'index.html') {
  const page = join(folder, name)
  const seen = new Set([page])
  const waiting = loadedByPage(readFileSync(page, 'utf8')).map((address) => join(folder, address))
  while (waiting.length > 0) {
    const file = waiting.pop()
    if (seen.has(file)) continue
    if (!existsSync(file)) throw new Error(`${relative(folder, file)} is loaded by the page and was not built.`)
    seen.add(file)
    if (!file.endsWith('.js')) continue
    waiting.push(...staticImports(readFileSync(file, 'utf8')).map((source) => join(dirname(file), source)))
  }
  return [...seen].map((file) => relative(folder, file))
}

/** Every script of the build, whether a first visit loads it or not. */
export function allScripts(folder) {
  return readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.js'))
}
