import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const FOLDERS = ['src', 'scripts', 'proof']
const TEXT_FILES = new Set(['.ts', '.tsx', '.mjs', '.py', '.sh', '.go', '.md', '.json', '.yaml', '.toml', '.txt'])
const SKIPPED = new Set(['node_modules', '__pycache__', 'factCitations.test.ts'])

/** `openmetadata.md §6`, `mwaa.md §8.1, §8.3`, `facts: MWAA, §7; Airflow, §3`: a document, then one section or more. */
const CITATION = /\b(openmetadata|mwaa|airflow)(?:\.md|,) (§\d+(?:\.\d+)*(?:(?:, | and )§\d+(?:\.\d+)*)*)/gi
const SECTION = /\d+(?:\.\d+)*/g

interface Citation {
  file: string
  document: string
  section: string
}

/** Folders of tools (`.cache`) begin with a dot. */
function textFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !SKIPPED.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return textFiles(path)
      return entry.isFile() && TEXT_FILES.has(extname(entry.name)) ? [path] : []
    })
}

function citationsIn(path: string): Citation[] {
  const file = relative(ROOT, path)
  return [...readFileSync(path, 'utf8').matchAll(CITATION)].flatMap(([, document = '', sections = '']) =>
    (sections.match(SECTION) ?? []).map((section) => ({ file, document: document.toLowerCase(), section })),
  )
}

/** The numbers of the headings, for example `## 6. Server connection` and `### 0.11 A workflow config`. */
function sectionsOf(document: string): string[] {
  const text = readFileSync(join(ROOT, 'docs/facts', `${document}.md`), 'utf8')
  return [...text.matchAll(/^#{2,3} (\d+(?:\.\d+)*)/gm)].map(([, section = '']) => section)
}

const citations = FOLDERS.flatMap((folder) => textFiles(join(ROOT, folder))).flatMap(citationsIn)

test.each(['openmetadata', 'mwaa', 'airflow'])('every cited section of %s.md is in docs/facts', (document) => {
  const cited = citations.filter((citation) => citation.document === document)
  const sections = sectionsOf(document)

  expect(cited).not.toEqual([])
  expect(cited.filter(({ section }) => !sections.includes(section))).toEqual([])
})
