import fc from 'fast-check'

/** As people write them. */
export const REAL = [
  ...['^information_schema$', '.*', '^pg_.*', '(?i)^stg_', 'orders|customers', '^(?!tmp_).*$', '.*_(v\\d+|bak)$'],
  ...['raw\\.sales\\.', '^[a-z]{2,4}_\\w+$', '(?P<env>dev|prod)_.*_(?P=env)', '(?<=raw_)x', '(?<!tmp)_a', '\\bfact\\b'],
  ...['(a)(b)?(?(2)c|d)', '(?x) a b # c', '^\\$snap', '[^\\W\\d_]+', '(?s).*', '(?-i:AB)c', 'a{2}?b', 'x{,3}', '\\x41'],
]

const pieces = (...all: string[]) => fc.constantFrom(...all)
const atom = pieces(
  ...['a', 'b', 'A', 'B', '_', '1', 'ab', '.', '\\w', '\\d', '\\s', '\\W', '\\.', '[ab]', '[^a]', '[a-c_]', '[A-B\\d]'],
  ...[
    'é',
    'k',
    's',
    'ſ',
    '[i-k]',
    '[^\\W]',
    '(?a:é)',
    '(?a:\\w)',
    '[à-ö]',
    '\\x61',
    '\\141',
    '\\u0041',
    '\\n',
    '-',
    '{',
    '}',
    ']',
    'a{',
    '{,',
    'i',
  ],
)
const odd = pieces(
  ...['\\1', '\\2', '\\b', '\\B', '^', '$', '\\A', '\\Z', '(?=a)', '(?!b)', '(?<=a)', '(?<!ab)', '(?P=n)', '(?(1)a|b)'],
  ...[
    '(?(n)a)',
    '(?#x)',
    '(?i)',
    '(?s)',
    '(?x)',
    '(?a)',
    '(?u)',
    '(?',
    '(',
    ')',
    '[',
    '[]',
    '[^]',
    '[]a]',
    '[b-a]',
    '\\',
  ],
  ...[
    '[\\d-z]',
    '[a-\\w]',
    '[a-]',
    '\\8',
    '\\08',
    '\\400',
    '[\\400]',
    '[\\8]',
    '\\q',
    '[\\q]',
    '\\x1',
    '\\u12',
    '\\N{DASH}',
  ],
  ...[
    '\\U00110000',
    '(?P<n',
    '(?P<1>a)',
    '(?P>n)',
    '(?<n>a)',
    '(?>a)',
    '(?:',
    '(?i:',
    '(?-i:',
    '(?i-i:a)',
    '(?L)',
    '(?ui)',
  ],
  ...[
    '(?z)',
    '(?t)',
    '(?i-',
    '(?<=a*)',
    '(?<=a|bc)',
    '(?<=(a)\\1)',
    '(?(0)a)',
    '(?(9)a)',
    '(?(x)a)',
    '(?(1)a|b|c)',
    ' ',
    '#',
  ],
  ...[
    '(?P<é>a)',
    '(?<=(?<=a)(b)\\1)',
    '\\',
    '|',
    '||',
    '[[a]',
    '[a&&b]',
    '{1}',
    '{3,1}',
    '{1,2}',
    '{99999999999}',
    '*',
    '+',
    '?',
    '**',
    '(?(+1)a)',
  ],
)
const repeat = fc.oneof(
  { arbitrary: fc.constant(''), weight: 6 },
  { arbitrary: pieces('*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{,2}', '{1,}', '{1,2}?', '{0}'), weight: 5 },
  { arbitrary: pieces('*+', '++', '?+', '{1,2}+', '**', '{2,1}', '{,', '{}', '{a}', '{2', '{1,2}{2}'), weight: 1 },
)
const group = pieces(
  '(',
  '(',
  '(',
  '(?:',
  '(?=',
  '(?!',
  '(?<=',
  '(?<!',
  '(?P<n>',
  '(?i:',
  '(?-i:',
  '(?s-i:',
  '(?a:',
  '(?x:',
)

/** Expressions that a person could mean: most of them are right. `depth` bounds the groups in each other. */
export function expression(strange: number, depth = 2): fc.Arbitrary<string> {
  const plain = { arbitrary: atom, weight: 10 }
  const inner: fc.WeightedArbitrary<string>[] = [plain, { arbitrary: odd, weight: strange }]
  if (depth > 0)
    inner.push({
      arbitrary: fc.tuple(group, expression(strange, depth - 1)).map((all) => `${all.join('')})`),
      weight: 5,
    })
  const repeated = fc.tuple(fc.oneof(...inner), repeat).map((all) => all.join(''))
  const sequence = fc.array(repeated, { maxLength: 4 }).map((all) => all.join(''))
  return fc.array(sequence, { minLength: 1, maxLength: 2 }).map((all) => all.join('|'))
}
/** Real ones with a piece too many or too few. */
export const damaged = fc
  .tuple(pieces(...REAL), fc.nat(), fc.nat(3), fc.oneof(odd, repeat, fc.constant('')))
  .map(([text, at, less, more]) => {
    const place = at % (text.length + 1)
    return text.slice(0, place) + more + text.slice(place + less)
  })
/** The language's own characters in any order. */
export const soup = fc
  .array(pieces(...'ab1-,:=!<>()[]{}|*+?^$.\\PinxN#_d&'), { maxLength: 9 })
  .map((all) => all.join(''))
export const NAMES = [
  ...[
    '',
    'a',
    'A',
    'aa',
    'ab',
    'aB',
    'abc',
    'ba',
    'bab',
    'b_1',
    'a.b',
    'abab',
    'ABBA',
    'K',
    'ſ',
    'é',
    'É1',
    'a b',
    'I',
    'ı',
  ],
  ...[
    'raw.sales.Orders',
    'pg_catalog',
    'information_schema',
    'INFORMATION_SCHEMA_2',
    'stg_a',
    'tmp_x',
    'dev_a_dev',
    'a\n',
  ],
]
