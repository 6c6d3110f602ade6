import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const rooms = [
  'catalog',
  'answers',
  'advice',
  'bundle',
  'import',
  'pasted',
  'preview',
  'wizard',
  'components',
  'cli',
  'installs',
] as const
const pureRooms = ['catalog', 'answers', 'advice', 'bundle', 'import', 'pasted'] as const

type Room = (typeof rooms)[number]

/** What each room may import besides itself: the arrows of ARCHITECTURE.md, read from right to left. */
const allowed: Record<Room, readonly Room[]> = {
  catalog: [],
  answers: ['catalog'],
  advice: ['catalog', 'answers'],
  bundle: ['catalog', 'answers', 'advice'],
  import: ['catalog', 'answers', 'advice'],
  pasted: ['catalog', 'answers'],
  preview: ['bundle', 'components'],
  components: [],
  wizard: ['catalog', 'answers', 'advice', 'bundle', 'import', 'pasted', 'preview', 'components'],
  cli: ['catalog', 'answers', 'advice', 'bundle', 'import'],
  installs: ['catalog', 'components'],
}

const outward = ['react', 'react-hook-form', '@cloudscape-design/components/button', 'monaco-editor/editor']
const globals = ['document', 'window', 'localStorage', 'fetch', 'Date', 'performance', 'process']

interface Report {
  diagnostics: { category: string; location: { path: string } }[]
}

/** A project with the rules of this one and only planted files: what biome says of each file, rule by rule. */
class PlantedProject {
  // Not below .cache: Biome reads no import graph in folders whose name starts with a dot.
  readonly folder = mkdtempSync(join(tmpdir(), 'planted-'))
  private readonly rulesBroken = new Map<string, string[]>()

  constructor() {
    const { vcs: _, $schema: __, ...rules } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
    this.plant('biome.json', JSON.stringify(rules))
  }

  plant(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true })
    writeFileSync(join(this.folder, path), text)
  }

  lint(): void {
    for (const { category, location } of this.report().diagnostics) {
      this.rulesBroken.set(location.path, [...this.broken(location.path), category])
    }
  }

  broken(path: string): string[] {
    return this.rulesBroken.get(path) ?? []
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  private report(): Report {
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
    const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.']
    try {
      execFileSync(process.execPath, args, { cwd: this.folder, encoding: 'utf8', stdio: 'pipe' })
    } catch (error) {
      return JSON.parse((error as { stdout: string }).stdout)
    }
    throw new Error('Biome accepted every planted violation.')
  }
}

const project = new PlantedProject()

/** The ways to reach another room's file; each would be a hole of its own. */
const importForms = {
  'a named import': (from: string) => `import { x } from '${from}'\n\nexport const y = x\n`,
  'a type import': (from: string) => `import type { X } from '${from}'\n\nexport const y = (x: X) => x\n`,
  'an import at run time': (from: string) => `export const y = () => import('${from}')\n`,
  'a re-export': (from: string) => `export { x } from '${from}'\n`,
}

const between = rooms.flatMap((room) => rooms.filter((other) => other !== room).map((other) => ({ room, other })))
const forbidden = between.filter(({ room, other }) => !allowed[room].includes(other))
const permitted = between.filter(({ room, other }) => allowed[room].includes(other))
const forms = Object.entries(importForms).map(([form, text]) => ({ form, text, path: form.replaceAll(' ', '-') }))

beforeAll(() => {
  for (const { room, other } of between) {
    const named = importForms['a named import']
    project.plant(`src/${room}/to-${other}.ts`, named(`../${other}/planted`))
    project.plant(`src/${room}/deep/to-${other}.ts`, named(`../../${other}/deep/planted`))
  }
  for (const { text, path } of forms) project.plant(`src/catalog/${path}.ts`, text('../bundle/planted'))
  for (const room of pureRooms) {
    project.plant(`src/${room}/clean.ts`, 'export const one = 1\n')
    outward.forEach((name, i) => {
      project.plant(`src/${room}/outward-${i}.ts`, `import { x } from '${name}'\n\nexport const y = x\n`)
    })
    for (const name of globals) project.plant(`src/${room}/global-${name}.ts`, `export const y = () => ${name}\n`)
  }
  project.plant('src/wizard/here.ts', "import { there } from './there'\n\nexport const here = () => there\n")
  project.plant('src/wizard/there.ts', "import { here } from './here'\n\nexport const there = () => here\n")
  project.plant('src/wizard/barrel.ts', "export * from './here'\n")
  project.lint()
})

afterAll(() => project.remove())

const noImport = 'lint/style/noRestrictedImports'

describe('a planted import against the direction is refused', () => {
  test.each(forbidden)('from $room to $other', ({ room, other }) => {
    expect(project.broken(`src/${room}/to-${other}.ts`)).toContain(noImport)
    expect(project.broken(`src/${room}/deep/to-${other}.ts`)).toContain(noImport)
  })

  test.each(forms)('as $form', ({ path }) => {
    expect(project.broken(`src/catalog/${path}.ts`)).toContain(noImport)
  })

  test('and one along the direction is not', () => {
    for (const { room, other } of permitted) expect(project.broken(`src/${room}/to-${other}.ts`)).toEqual([])
  })
})

describe.each(pureRooms)('src/%s, which runs anywhere,', (room) => {
  test.each(outward)('may not import %s', (name) => {
    expect(project.broken(`src/${room}/outward-${outward.indexOf(name)}.ts`)).toContain(noImport)
  })

  test.each(globals)('may not use %s', (name) => {
    expect(project.broken(`src/${room}/global-${name}.ts`)).toContain('lint/style/noRestrictedGlobals')
  })

  test('may hold a clean file', () => {
    expect(project.broken(`src/${room}/clean.ts`)).toEqual([])
  })
})

test('a planted import cycle is refused', () => {
  expect(project.broken('src/wizard/here.ts')).toEqual(['lint/suspicious/noImportCycles'])
  expect(project.broken('src/wizard/there.ts')).toEqual(['lint/suspicious/noImportCycles'])
})

test('a planted barrel is refused', () => {
  expect(project.broken('src/wizard/barrel.ts')).toContain('lint/performance/noBarrelFile')
})

const kindsOfSource = new Set(['.ts', '.tsx', '.mts', '.mjs', '.js', '.css', '.py', '.sh'])
const leftOut = new Set(['node_modules', '__pycache__'])

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.') || leftOut.has(entry.name)) return []
    if (entry.isDirectory()) return sourceFiles(path)
    return kindsOfSource.has(extname(entry.name)) ? [path] : []
  })
}

describe('every source file', () => {
  const sources = ['src', 'e2e', 'scripts', 'proof'].flatMap(sourceFiles)
  const textOf = (path: string) => readFileSync(join(root, path), 'utf8')

  test('has at most 300 lines', () => {
    expect(sources.filter((path) => textOf(path).trimEnd().split('\n').length > 300)).toEqual([])
  })

  test('passes on no other module whole', () => {
    expect(sources.filter((path) => /^export\s+\*/m.test(textOf(path)))).toEqual([])
  })
})
