import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hclBlock, hclText } from './hcl'

test.each([
  ['plain', '"plain"'],
  ['say "no"', '"say \\"no\\""'],
  ['C:\\temp', '"C:\\\\temp"'],
  ['two\nlines', '"two\\nlines"'],
  ['\u0024{name}', '"\\u0024{name}"'],
  ['%{ if true }', '"\\u0025{ if true }"'],
  ['$\u0024{kept}', '"$\\u0024{kept}"'],
  ['$5 and 10%', '"$5 and 10%"'],
  ['\b\f\u0000', '"\\u0008\\u000c\\u0000"'],
  ['left\u202eright', '"left\\u202eright"'],
  ['🦆', '"🦆"'],
])('%j is written so that it means itself', (text, written) => {
  expect(hclText(text)).toBe(written)
})

/** The proof's group `terraform` hands the same file to Terraform. */
const TEXTS = join(import.meta.dirname, '../../../proof/terraform/texts.json')

test('the texts that Terraform reads back are written so', () => {
  const told = JSON.parse(readFileSync(TEXTS, 'utf8')) as [text: string, written: string][]
  expect(told.map(([text]) => [text, hclText(text)])).toEqual(told)
  expect(told).toHaveLength(340)
})

test('a block: labels, values below each other, blocks within', () => {
  const block = hclBlock({
    comment: 'Why it is\nas it is.',
    head: ['resource', 'aws_thing', 'one'],
    attributes: [
      { name: 'a', retention_in_days: 30, kept: true, role: { expression: 'aws_iam_role.task.arn' } },
      { names: ['a', { expression: 'local.b' }] },
      { aws: { object: { source: 'x', version: '>= 5' } } },
    ],
    blocks: [{ head: ['inner'], attributes: [{ on: false }] }],
  })
  expect(block).toBe(
    [
      '# Why it is',
      '# as it is.',
      'resource "aws_thing" "one" {',
      '  name              = "a"',
      '  retention_in_days = 30',
      '  kept              = true',
      '  role              = aws_iam_role.task.arn',
      '',
      '  names = [',
      '    "a",',
      '    local.b,',
      '  ]',
      '',
      '  aws = {',
      '    source  = "x"',
      '    version = ">= 5"',
      '  }',
      '',
      '  inner {',
      '    on = false',
      '  }',
      '}',
    ].join('\n'),
  )
})
