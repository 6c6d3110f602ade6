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
