// biome-ignore-all lint/suspicious/noTemplateCurlyInString: pip's own references to environment variables.
import { describe, expect, test } from 'vitest'
import { answersSchema } from '../answers'
import { EXAMPLES } from '../examples'
import { withPlaceholders } from '../withPlaceholders'
import { SECTION_CLOSES, SECTION_OPENS, stripGenerated } from './generatedSection'
import { secretInRequirements, withoutSecretLines } from './ownRequirements'

const withOwn = (ownRequirements: unknown) => ({
  ...EXAMPLES.python,
  environment: { ...EXAMPLES.python.environment, ownRequirements },
})

const parse = (text: unknown) => answersSchema.safeParse(withOwn(text))

function refusals(text: unknown): string[] {
  const { error } = parse(text)
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
}

describe('a requirements.txt of one’s own', () => {
  test('is kept byte for byte, less a byte order mark and carriage returns', () => {
    const text = `# mine\n\n  pandas==2.1.4   # why\n-r more.txt\nnumpy==1.26.4 \\\n  --hash=sha256:${'0'.repeat(64)}\n\n`
    expect(parse(text).data?.environment.ownRequirements).toBe(text)
    expect(parse(`\ufeff${text.replaceAll('\n', '\r\n')}`).data?.environment.ownRequirements).toBe(text)
  })

  test.each([undefined, '', ' \n\t\n'])('%j counts as none', (text) => {
    expect(parse(text)).toMatchObject({ success: true })
    expect(parse(text).data?.environment.ownRequirements).toBeUndefined()
  })

  test('may refer to options of the environment', () => {
    const text = '-i https://${AIRFLOW__PIP__USER}:${AIRFLOW__PIP__PASS}@pypi.example.com/simple\npandas'
    expect(parse(text).data?.environment.ownRequirements).toBe(text)
  })

  test('comes back from its JSON', () => {
    const { data } = parse('# mine\npandas\n')
    expect(answersSchema.parse(JSON.parse(JSON.stringify(data)))).toEqual(data)
  })

  test('is left out of the preview while it is wrong', () => {
    const { answers, missing } = withPlaceholders(withOwn('pandas=1'))
    expect(missing).toEqual(['environment.ownRequirements'])
    expect(answers.environment.ownRequirements).toBeUndefined()
  })

  const LINES = Array.from({ length: 2_000 }, (_, index) => `package-${index}==1.${index}`)

  test.each<[what: string, text: unknown, said: RegExp]>([
    [
      'a wrong line',
      LINES.with(16, 'pandas=2.1.4').join('\n'),
      /^environment\.ownRequirements: Line 17: .*pandas==2\.1\.4/,
    ],
    ['a password', 'a\n--index-url https://me:hunter2@x.example/simple', /Line 2: .*\$\{AIRFLOW__PIP__USER\}:\$\{/],
    ['a token', `a\nb @ git+https://ghp_${'a'.repeat(36)}@github.com/me/b`, /Line 2: .*\$\{AIRFLOW__PIP__PASS\}/],
    ['an access key', '# AKIAIOSFODNN7EXAMPLE', /Line 1: .*AWS access key.*Remove it/],
    ['a control character', 'a\nb\u0007', /Line 2: .*control character/],
    ['a form feed, where pip would break the line', 'a\fb', /Line 1: .*control character/],
    ['a line separator', 'a\u2028b', /Line 1: .*control character/],
    ['half of a character', 'a\n# \ud800', /Line 2: .*surrogate/],
    ['too much', `#${'a'.repeat(200_000)}`, /At most 200,000 characters/],
    ['another type', ['pandas'], /Expected the text of a requirements\.txt/],
  ])('refuses %s', (_, text, said) => {
    expect(refusals(text)[0]).toMatch(said)
  })

  test('names each wrong line, twenty at most', () => {
    expect(refusals('a=1\nb\nc=1').map((message) => message.slice(0, 36))).toEqual([
      'environment.ownRequirements: Line 1:',
      'environment.ownRequirements: Line 3:',
    ])
    expect(refusals('a=1\n'.repeat(100))).toHaveLength(20)
  })

  test('two thousand right lines are taken', () => {
    expect(refusals(LINES.join('\n'))).toEqual([])
  })

  test.each<[what: string, text: string, taken: boolean]>([
    ['brackets of a marker', `a; ${'('.repeat(190_000)}`, false],
    ['brackets of extras', `a${'['.repeat(190_000)}]`, false],
    ['blanks', `a${' '.repeat(190_000)}a`, false],
    ['backslashes', `${'\\'.repeat(190_000)}a\\`, true],
    ['words after an option', `--pre${' a'.repeat(90_000)}`, true],
    ['continued lines', 'a \\\n'.repeat(40_000), false],
  ])('a great many %s are judged, too', (_, text, taken) => {
    expect(parse(text).success).toBe(taken)
  })

  test('what must not stand in the field is told before it does', () => {
    expect(secretInRequirements('a\r\nb\u0007')).toBeUndefined()
    expect(secretInRequirements('a\r\nhttps://me:secret@x')).toMatch(/^Line 2:/)
  })

  test('what is left of a text with secrets in it', () => {
    expect(withoutSecretLines('a\r\n-i https://me:secret@x\nb')).toBe(
      'a\n# Removed: there was the value of a secret here.\nb',
    )
    expect(withoutSecretLines('a\n-----BEGIN PRIVATE KEY-----\nabc')).toBe('')
  })
})

test('what the wizard wrote is found again and left out', () => {
  const section = [SECTION_OPENS, 'openmetadata-ingestion==1.12.14.2', SECTION_CLOSES]
  expect(stripGenerated(['pandas', '', ...section, ''].join('\n'))).toBe('pandas\n')
  expect(stripGenerated(['pandas', '', ...section, 'numpy', '', ...section, 'a'].join('\n'))).toBe('pandas\nnumpy\na')
  expect(stripGenerated(section.join('\n'))).toBe('')
  expect(stripGenerated(section.slice(0, 2).join('\n'))).toBe(section.slice(0, 2).join('\n'))
})
