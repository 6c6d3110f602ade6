import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allScripts, staticGraph } from './staticGraph.mjs'

const folder = mkdtempSync(join(tmpdir(), 'graph-'))
const write = (name: string, text: string) => writeFileSync(join(folder, name), text)

beforeAll(() => {
  mkdirSync(join(folder, 'assets'))
  write(
    'index.html',
    '<link rel="icon" href="./icon.svg"><link rel="canonical" href="./elsewhere">' +
      '<link rel="stylesheet" crossorigin href="./assets/entry.css">' +
      '<link rel="modulepreload" crossorigin href="./assets/preloaded.js">' +
      '<script type="module" crossorigin src="./assets/entry.js"></script>',
  )
  write(
    'assets/entry.js',
    'import{a}from"./named.js";import"./bare.js";export{b}from"./passed.js";import("./later.js")',
  )
  write('assets/named.js', 'import{a}from"./entry.js";const text="import x from \'./in-a-string.js\'"')
  for (const name of ['icon.svg', 'assets/entry.css']) write(name, '')
  for (const name of ['bare', 'passed', 'preloaded', 'later']) write(`assets/${name}.js`, '')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a first visit is the page, what it names and what that imports statically', () => {
  expect(staticGraph(folder).sort()).toEqual([
    'assets/bare.js',
    'assets/entry.css',
    'assets/entry.js',
    'assets/named.js',
    'assets/passed.js',
    'assets/preloaded.js',
    'icon.svg',
    'index.html',
  ])
})

test('another page of the folder has a first visit of its own', () => {
  write('other.html', '<script type="module" src="./assets/bare.js"></script>')
  expect(staticGraph(folder, 'other.html').sort()).toEqual(['assets/bare.js', 'other.html'])
})

test('what comes later is among all scripts', () => {
  expect(allScripts(folder)).toContain('assets/later.js')
})
