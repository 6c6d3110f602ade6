import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { fieldFindings } from '../advice/fieldFindings'
import { orderedNames } from '../advice/fields/arrangeFields'
import { fieldTitle } from '../advice/fields/fieldTitle'
import { shownDefault } from '../advice/fields/shownDefault'
import { type Answers, answersSchema } from '../answers/answers'
import { EXAMPLES } from '../answers/examples'
import type { ObjectField } from '../catalog/field'
import { loadCatalog } from '../catalog/loadedCatalog'
import { judge } from '../testing/pythonJudge'
import { generateBundle } from './generateBundle'

const HOSTILE = [
  `"`,
  `'`,
  '"""',
  "'''",
  '{{ 7*7 }}',
  '{% raw %}',
  '</script><script>alert(1)</script>',
  'a\nb: c',
  'a: b # c',
  '\\',
  '\\N{DASH}',
  '$(echo x)',
  '`x`',
  '__proto__',
  'constructor',
  '!!python/object:os.system',
  '\u2028',
]

/** A form as a hostile package might publish it: each text of it is the same strange one. */
const forged = (text: string): ObjectField => ({
  type: 'object',
  title: text,
  fields: Object.fromEntries([
    [text, { type: 'text', title: text, default: text }],
    ['mode', { type: 'enum', title: text, values: [text, 'plain'], default: text }],
    ['auth', { type: 'choice', title: text, options: [{ type: 'object', title: text, fields: {} }] }],
  ]),
})

const catalog = await loadCatalog('2.10.3', '1.12.14')

function answersWith(text: string): Answers {
  const config = Object.fromEntries([
    [text, text],
    ['mode', text],
  ])
  const answers = answersSchema.parse(EXAMPLES.python)
  const [service] = answers.services
  if (!service) throw new Error('The example has a service')
  const pipelines = service.pipelines.map((pipeline) => ({ ...pipeline, options: config }))
  return { ...answers, services: [{ ...service, connection: { kind: 'described', config }, pipelines }] }
}

test.each(HOSTILE)('a form whose texts are %j breaks no file', (text) => {
  const form = forged(text)
  const line = {
    ...catalog.line,
    connectors: { ...catalog.line.connectors, Redshift: { kind: 'database' as const, pipelines: ['metadata'], form } },
  }
  expect(orderedNames(form, {}, {})).toContain(text)
  for (const [name, field] of Object.entries(form.fields)) {
    expect(fieldTitle(name, field)).not.toBe('')
    shownDefault(field)
  }
  const answers = answersWith(text)
  expect(fieldFindings(form, line, { [text]: text, mode: text }, 'config')).toEqual([])
  expect(fieldFindings(form, line, { [text]: 1, mode: 'other', auth: 1 }, 'config').length).toBeGreaterThan(1)
  for (const layout of ['separate', 'inline'] as const) {
    const files = generateBundle({ ...answers, runtime: { ...answers.runtime, layout } }, { ...catalog, line })
    const python = files.filter(({ path }) => path.endsWith('.py')).map(({ text }) => text)
    for (const { error } of judge('python', python)) expect(error).toBeUndefined()
    for (const file of files.filter(({ path }) => path.startsWith('dags/') && path.endsWith('.yaml'))) {
      const { source } = parse(file.text)
      expect(source.serviceConnection.config).toEqual({ type: 'Redshift', [text]: text, mode: text })
    }
    for (const file of files.filter(({ path }) => path.endsWith('.json'))) JSON.parse(file.text)
  }
})
