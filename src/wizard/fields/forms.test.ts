import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldFindings } from '../../advice/fieldFindings'
import { arrangeFields, orderedNames } from '../../advice/fields/arrangeFields'
import { chosenOption } from '../../advice/fields/chosenOption'
import { shownDefault } from '../../advice/fields/shownDefault'
import { switchOption } from '../../advice/fields/switchOption'
import type { JsonTree } from '../../answers/jsonTree'
import type { ConnectorLine } from '../../catalog/connectorLine'
import type { ChoiceField, Field, ObjectField } from '../../catalog/field'
import { resolveField } from '../../catalog/resolveField'

const FOLDER = join(import.meta.dirname, '../../catalog/data/connectors')
const lines = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as ConnectorLine)

const formsOf = (line: ConnectorLine): [string, ObjectField][] => [
  ...Object.entries(line.connectors).map(([name, { form }]): [string, ObjectField] => [name, form]),
  ...Object.entries(line.options),
]

/** What the page makes of a field before anybody clicks: everything but what is folded. Throws when it has no end. */
function visit(field: Field, line: ConnectorLine, onChoice: (choice: ChoiceField) => void, depth = 0): void {
  if (depth > 20) throw new Error('A form without an end')
  const resolved = resolveField(field, line.definitions)
  shownDefault(resolved)
  if (resolved.type === 'choice') {
    onChoice(resolved)
    for (const option of resolved.options) visit(option, line, onChoice, depth + 1)
  }
  if (resolved.type === 'object')
    for (const name of orderedNames(resolved, {}, line.definitions))
      visit(resolved.fields[name] as Field, line, onChoice, depth + 1)
}

/** The smallest value that fits a field. */
function smallest(field: Field, line: ConnectorLine): JsonTree {
  const resolved = resolveField(field, line.definitions)
  switch (resolved.type) {
    case 'object':
      return Object.fromEntries(
        (resolved.required ?? []).map((name) => [name, smallest(resolved.fields[name] as Field, line)]),
      )
    case 'choice':
      return smallest(resolved.options[0] as Field, line)
    case 'list':
      return []
    case 'map':
      return {}
    case 'text':
      return resolved.format === 'uri' ? 'https://host.example.com' : 'text'
    case 'secret':
      return { secret: '/openmetadata/a' }
    case 'boolean':
      return true
    case 'enum':
      return resolved.values[0] as string
    case 'any':
      return 'anything'
    default:
      return resolved.min ?? 1
  }
}

describe.each(lines.map((line) => [line.line, line] as const))('forms of OpenMetadata %s', (_name, line) => {
  const forms = formsOf(line)

  it('are all arranged: each field in exactly one part, required ones in the first', () => {
    expect(forms.length).toBeGreaterThan(60)
    for (const [name, form] of forms) {
      const { required, common, groups } = arrangeFields(form, {}, line.definitions)
      const shown = [...required, ...common, ...groups.flatMap((group) => group.names)]
      expect([...shown].sort(), name).toEqual([...orderedNames(form, {}, line.definitions)].sort())
      expect(
        required.every((field) => form.required?.includes(field)),
        name,
      ).toBe(true)
    }
  })

  it('come to an end, and each option of each choice is found again from the value it begins with', () => {
    for (const [name, form] of forms)
      visit(form, line, ({ options }) => {
        for (const [index, option] of options.entries()) {
          const start = switchOption(option, undefined, line.definitions)
          const chosen = chosenOption(options, start, index, line.definitions)
          expect(chosen, `${name}: ${index} of ${JSON.stringify(options)}`).toBe(index)
        }
      })
  })

  it('accept the smallest answer that has what they require', () => {
    for (const [name, form] of forms) {
      const config = smallest(form, line) as Record<string, JsonTree>
      expect(
        fieldFindings(form, line, config, 'config').map((one) => `${one.path} ${one.message}`),
        name,
      ).toEqual([])
      expect(fieldFindings(form, line, {}, 'config').length > 0, name).toBe(Object.keys(config).length > 0)
    }
  })
})

describe('switchOption', () => {
  const definitions = {}
  const values: ObjectField = {
    type: 'object',
    fields: {
      type: { type: 'enum', values: ['values'], default: 'values' },
      project: { type: 'text' },
      key: { type: 'secret' },
    },
  }
  const path: ObjectField = {
    type: 'object',
    fields: {
      type: { type: 'enum', values: ['path'], default: 'path' },
      project: { type: 'text' },
      path: { type: 'text' },
    },
  }

  it('keeps what fits and writes the constant that tells the option apart', () => {
    const before = { type: 'values', project: 'p', key: { secret: '/a' } }
    expect(switchOption(path, before, definitions)).toEqual({ type: 'path', project: 'p' })
    expect(switchOption(path, { project: 3 }, definitions)).toEqual({ type: 'path' })
    expect(chosenOption([values, path], before, 1, definitions)).toBe(0)
  })

  it('gives an option without fields an empty object, and one without constants nothing', () => {
    expect(switchOption({ type: 'object', fields: {} }, { a: 1 }, definitions)).toEqual({})
    expect(switchOption({ type: 'object', fields: { a: { type: 'text' } } }, undefined, definitions)).toBeUndefined()
    expect(switchOption({ type: 'text' }, { a: 1 }, definitions)).toBeUndefined()
    expect(switchOption({ type: 'text' }, 'kept', definitions)).toBe('kept')
  })

  it('never throws, and its result fits what it came from', () => {
    const options = [values, path, { type: 'text' } as const, { type: 'any' } as const]
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(3), (value, index) => {
        const option = options[index] as Field
        switchOption(option, value as JsonTree, definitions)
        const chosen = chosenOption(options, value as JsonTree, undefined, definitions)
        // Asked again with its own answer it must say the same, or the page would never settle.
        expect(chosenOption(options, value as JsonTree, chosen, definitions)).toBe(chosen)
      }),
    )
  })
})

it('stays a renderer that can be read in one sitting: adding a connector is no code', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
  const lines = files.map(
    (file) =>
      readFileSync(join(import.meta.dirname, file), 'utf8')
        .trimEnd()
        .split('\n').length,
  )
  expect(files.length).toBeGreaterThan(10)
  expect(lines.reduce((sum, count) => sum + count, 0)).toBeLessThan(600)
})
