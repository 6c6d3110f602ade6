import fc from 'fast-check'

/** Pieces that mean something to Python, YAML, JSON, Jinja, a shell or Markdown, or that cannot be seen. */
const FRAGMENTS = [
  ...`' " \\ \` $ % # & * ! | > < ~ = - + , ; : ? @ { } [ ] ( ) / ^ _ .`.split(' '),
  ...`''' """ \`\`\` {{ }} {% %} {# #} {%- -%} $( \${ $' && || >> << <<EOF ]( ![ </ <!-- --- ... === ~~~ ** __ ~~`.split(
    ' ',
  ),
  ...String.raw`\\ \' \" \n \r \0 \u \u2028 \U0001F600 \N{DASH} \x41 \N \| \{ \} %s %(a)s $HOME $VALUE`.split(' '),
  ...['{% endraw %}', '{% raw %}', '{{ 7*7 }}', '{{ "{" }}', '#{', '{{{', '$(echo x)', '`echo x`', '%0A'],
  ...['!!python/object', '!!binary', '&a', '*a', ': ', '- ', ' #', '# ', '? ', '%YAML 1.1', '| ', '1. '],
  ...['coding: x', 'vim:set', '&amp;', '&#123;', '<b>', 'https://a.example', 'a', 'Z', '0', '7', 'file://', ' ', '  '],
  ...['\u202e', '\u202d', '\u2066', '\u2067', '\u2069', '\u200f', '\u200e', '\u061c'],
  ...['\ufeff', '\u00a0', '\u200b', '\u200d', '\u00ad', '\u2060', '\u3000', '\ufffe', '\uffff'],
  ...[
    'e\u0301',
    '\u0301',
    '\u0600',
    'مرحبا',
    'שלום',
    'ß',
    'İ',
    '漢字',
    '😀',
    '👩‍💻',
    '🇩🇪',
    '\u{1d54f}',
    '\u{10ffff}',
    '\u{e0001}',
  ],
]

const BREAKS = ['\n', '\r', '\r\n', '\t', '\v', '\f', '\0', '\u0001', '\u001b', '\u007f', '\u0085', '\u2028', '\u2029']

/** What YAML 1.1 or somebody else takes for another type than text. */
const WORDS = [
  ...'y n yes no on off true false null Yes NO On OFF True NULL ~ = << 1:30 190:20:30 0b1 0o7 017 0x1f 1_000 1e3'.split(
    ' ',
  ),
  ...'1.5 1.0e+3 .5 .inf -.inf .nan +1 -0 00 2024-01-01 2024-01-01T00:00:00Z 2001-12-14t21:59:43.10-05:00 - -- ---'.split(
    ' ',
  ),
  ...'... ? : # % @ ` | > ! & * [] {} [a] {a} None True __proto__ constructor toString -n -e -- !! !!str'.split(' '),
  ...['', ' ', '   ', '--- a', '- a', 'a: b', 'a #b', '? a', '!!python/object/apply:os.system ["echo x"]', 'README.md'],
]

const fragment = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...FRAGMENTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
)

const textOf = (piece: fc.Arbitrary<string>) =>
  fc.oneof(
    { weight: 64, arbitrary: fc.array(piece, { minLength: 1, maxLength: 10, size: 'max' }).map((all) => all.join('')) },
    { weight: 12, arbitrary: fc.tuple(fc.constantFrom(...WORDS), piece).map((pair) => pair.join('')) },
    { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
    {
      weight: 1,
      arbitrary: fc.tuple(piece, piece, fc.integer({ min: 50, max: 900 })).map(([a, b, n]) => (a + b).repeat(n)),
    },
  )

const lines = fc.oneof({ weight: 9, arbitrary: fragment }, { weight: 1, arbitrary: fc.constantFrom(...BREAKS) })

/** Hostile text with control characters and line breaks of every kind in it. */
export const hostileLines = textOf(lines)

/** Hostile text of one line: everything that can be typed where control characters are refused, and some that cannot. */
export const hostileText = textOf(fragment)

/** The marks with which code can be made to read other than it is (Trojan source). */
export const BIDI_CONTROL = /\p{Bidi_Control}/u
