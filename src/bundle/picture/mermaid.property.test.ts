import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mermaid, mermaidText } from './mermaid'

const decoded = (text: string) => text.replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))

const label = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    'a"]',
    '#quot;',
    '`x`',
    '<script>',
    'end',
    '1. a',
    '- a',
    '%%{init}%%',
    '_a_',
    '**b**',
    'a\nb',
    '\\n',
  ),
)

test('a label keeps no mark of Mermaid, HTML or Markdown, and reads as what was typed', () => {
  fc.assert(
    fc.property(label, (text) => {
      const written = mermaidText(text)
      expect(written.replace(/#\d+;/g, '')).toMatch(/^[\p{L}\p{N}_ ,/:.@-]*$/u)
      expect(written).not.toMatch(/^[-\d]|:\/\/|\.\s/)
      // Marks that cannot be seen are written out as \u and their number; the rest is as it was.
      const visible = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
      if (!/[\p{Cf}\u007f-\u00a0\u2028\u2029\ufffe\uffff]/u.test(visible)) expect(decoded(written)).toBe(visible)
    }),
  )
})

test('typed text adds no line and no box', () => {
  fc.assert(
    fc.property(label, label, (name, detail) => {
      const node = { id: 'a', group: 'account' as const, kind: 'Part', name, details: [detail] }
      const text = mermaid({ nodes: [node], edges: [{ from: 'a', to: 'a', label: 'reads' }] })
      expect(text.split('\n')).toHaveLength(9)
      expect(text.match(/"/g)).toHaveLength(10)
    }),
  )
})
