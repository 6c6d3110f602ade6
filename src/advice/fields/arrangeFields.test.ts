import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ConnectorLine } from '../../catalog/connectorLine'
import { arrangeFields, optionParts } from './arrangeFields'

const FOLDER = join(import.meta.dirname, '../../catalog/data/connectors')
const lines = readdirSync(FOLDER).map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as ConnectorLine)

/** What people set in a pipeline, by what it is about. */
const WANTED = [/Sampl(?:e|ing)/, /^markDeleted/, /^thread(?:s|Count)$/, /^queryLogDuration$|look-?back|^incremental$/i]
/** Not a setting of every day: how many rows of a JSON column are read. */
const RARE = ['jsonSchemaSampleSize']

describe.each(lines.map((line) => [line.line, line] as const))('options of OpenMetadata %s', (_line, line) => {
  test.each(Object.keys(line.options))('%s has patterns, sampling, deletion, threads and look-back on top', (type) => {
    const form = line.options[type] as ConnectorLine['options'][string]
    const arrangement = arrangeFields(form, {}, line.definitions)
    const parts = optionParts(arrangement)
    const names = (title: string) => parts.find((part) => part.title === title)?.names ?? []
    const all = Object.keys(form.fields).filter((name) => !arrangement.required.includes(name))
    const patterns = all.filter((name) => name.endsWith('FilterPattern'))
    expect(
      names('Filter patterns')
        .filter((name) => name !== 'useFqnForFiltering')
        .toSorted(),
    ).toEqual(patterns.toSorted())
    const settings = all.filter((name) => WANTED.some((wanted) => wanted.test(name)) && !RARE.includes(name))
    expect(names('Common settings')).toEqual(expect.arrayContaining(settings))
    const order = parts.map(({ title }) => title)
    expect(order.filter((title) => ['Filter patterns', 'Common settings'].includes(title))).toEqual(
      order.slice(0, Math.min(order.length, +(patterns.length > 0) + +(names('Common settings').length > 0))),
    )
    expect(parts.flatMap((part) => part.names).toSorted()).toEqual(all.toSorted())
  })
})

test('nothing of a connection counts as a common setting of a pipeline', () => {
  for (const { connectors, definitions } of lines)
    for (const { form } of Object.values(connectors))
      expect(arrangeFields(form, {}, definitions).common.filter((name) => /^mark|^thread|sampl/i.test(name))).toEqual(
        [],
      )
})
