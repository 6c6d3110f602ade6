import { expect, test } from 'vitest'
import help from './data/fieldHelp.json'
import type { Field } from './field'
import { fieldHelp } from './fieldHelp'
import { connectorLines, loadConnectorLine } from './loadConnectorLine'

function namesIn(field: Field): string[] {
  if (field.type === 'object') return Object.entries(field.fields).flatMap(([name, inner]) => [name, ...namesIn(inner)])
  if (field.type === 'choice') return field.options.flatMap(namesIn)
  if (field.type === 'list') return namesIn(field.items)
  return field.type === 'map' ? namesIn(field.values) : []
}

test('every help is for a field that exists, and one sentence', async () => {
  const lines = await Promise.all(connectorLines.map(loadConnectorLine))
  const names = new Set(
    lines.flatMap((line) => [
      ...Object.values(line.connectors).flatMap(({ form }) => namesIn(form)),
      ...[...Object.values(line.definitions), ...Object.values(line.options)].flatMap(namesIn),
    ]),
  )
  expect(Object.keys(help).filter((name) => !names.has(name))).toEqual([])
  for (const text of Object.values(help)) expect(text).toMatch(/^[A-Z][^\n]{10,140}\.$/)
})

test('a field without help has none', () => {
  expect(fieldHelp('hostPort')).toContain(':')
  expect(fieldHelp('toString')).toBeUndefined()
})
