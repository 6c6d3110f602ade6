import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXAMPLES } from '../answers/examples'
import { zipBundle } from '../bundle/zipBundle'
import { bundleOf } from '../testing/bundleOf'
import { collidingReleases } from '../testing/collidingReleases'

const ROOT = join(import.meta.dirname, '../..')
let folder: string

interface Outcome {
  code: number
  out: string
  err: string
}

/** Runs the command as a person does, standard input included. */
function bundle(args: string[], input = ''): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(ROOT, 'scripts/bundle.mjs'), ...args],
      { cwd: folder },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
    child.stdin?.end(input)
  })
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'))
  await bundle(['--help'])
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('making a bundle', () => {
  test.each(['python', 'ecs', 'virtualenv'] as const)(
    'the %s example goes in and the same bytes come out',
    async (approach) => {
      const example = await bundle(['--example', approach])
      expect(JSON.parse(example.out)).toEqual(EXAMPLES[approach])
      const zip = join(folder, `${approach}.zip`)
      const out = join(folder, approach)
      expect((await bundle(['-', '--zip', zip, '--out', out], example.out)).code).toBe(0)
      const { files } = await bundleOf(EXAMPLES[approach])
      expect(Buffer.compare(readFileSync(zip), await zipBundle(files))).toBe(0)
      for (const { path, text } of files) expect(readFileSync(join(out, path), 'utf8')).toBe(text)
      expect(existsSync(join(out, 'plugins.zip'))).toBe(approach === 'virtualenv')
    },
  )

  test('the answers.json of a bundle makes the same bundle', async () => {
    const { files } = await bundleOf(EXAMPLES.ecs)
    const manifest = files.find(({ path }) => path === 'answers.json')?.text ?? ''
    expect((await bundle(['-', '--zip', 'again.zip'], manifest)).code).toBe(0)
    expect(Buffer.compare(readFileSync(join(folder, 'again.zip')), await zipBundle(files))).toBe(0)
  })

  test('a folder with something in it is left alone', async () => {
    const { code, err } = await bundle(['-', '--out', '.'], JSON.stringify(EXAMPLES.ecs))
    expect(code).toBe(2)
    expect(err).toContain('not empty')
  })
})

test('--batch judges a line at a time, and writes the bundles of those that are right', async () => {
  const wrong = { ...EXAMPLES.python, services: [] }
  const lines = [EXAMPLES.ecs, wrong, EXAMPLES.virtualenv].map((answers) => JSON.stringify(answers)).join('\n')
  const { code, out } = await bundle(['-', '--batch', '--out', 'many'], `${lines}\n`)
  expect(code).toBe(1)
  const findings = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(findings).toHaveLength(3)
  expect(findings[1]).toContainEqual(expect.objectContaining({ path: 'services', severity: 'error' }))
  expect(readdirSync(join(folder, 'many')).sort()).toEqual(['1', '3'])
  const { files } = await bundleOf(EXAMPLES.ecs)
  for (const { path, text } of files) expect(readFileSync(join(folder, 'many', '1', path), 'utf8')).toBe(text)
})

describe('answers that are wrong or impossible', () => {
  test('are told as path and message, exit 1, and nothing is written', async () => {
    const before = readdirSync(folder)
    const wrong = {
      ...EXAMPLES.python,
      environment: {
        ...EXAMPLES.python.environment,
        release: collidingReleases(EXAMPLES.python.openmetadata.server)[0],
        account: '12',
      },
    }
    const { code, out, err } = await bundle(['-', '--out', 'never', '--zip', 'never.zip'], JSON.stringify(wrong))
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err).toMatch(/^environment\.account: Expected the AWS account: 12 digits\.$/m)
    expect(err).toMatch(/^approach\.kind: They cannot be installed together.*: .+; .+\.$/m)
    expect(readdirSync(folder)).toEqual(before)
  })

  test('are findings with --check, as JSON with --json', async () => {
    const { code, out } = await bundle(['-', '--check', '--json'], '{"services": []}')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual(
      expect.arrayContaining([expect.objectContaining({ path: 'services', severity: 'error' })]),
    )
    expect((await bundle(['-', '--check'], JSON.stringify(EXAMPLES.ecs))).code).toBe(0)
  })

  test('that are no JSON at all are named as such', async () => {
    const { code, err } = await bundle(['-', '--check'], '{')
    expect(code).toBe(1)
    expect(err).toContain('standard input: not JSON')
  })
})

describe('--from-workflow', () => {
  const workflow = `source:
  type: mysql
  serviceName: shop
  serviceConnection: {config: {type: Mysql, username: reader, authType: {password: zq-value}, hostPort: 'db:3306'}}
  sourceConfig: {config: {type: DatabaseMetadata}}
  colour: red
`

  test('prints answers that make a bundle, tells what has no place, and keeps no value of a secret', async () => {
    writeFileSync(join(folder, 'shop.yaml'), workflow)
    writeFileSync(join(folder, 'base.json'), JSON.stringify(EXAMPLES.ecs))
    const { code, out, err } = await bundle(['--from-workflow', 'shop.yaml', '--answers', 'base.json'])
    expect(code).toBe(0)
    expect(err).toContain('shop.yaml:6: not placed: source.colour')
    expect(err).toContain('shop.yaml:4: secret left behind: source.serviceConnection.config.authType.password')
    expect(out + err).not.toContain('zq-value')
    expect(JSON.parse(out).services).toHaveLength(EXAMPLES.ecs.services.length + 1)
    expect((await bundle(['-', '--zip', 'imported.zip'], out)).code).toBe(0)
  })

  test('--batch says it as a line of JSON for each line of files', async () => {
    writeFileSync(join(folder, 'none.yaml'), 'nothing')
    const jobs = [{ files: ['shop.yaml'], server: '1.7.7' }, { files: ['none.yaml'] }]
    const { code, out } = await bundle(
      ['--from-workflow', '--batch', '-'],
      jobs.map((job) => JSON.stringify(job)).join('\n'),
    )
    expect(code).toBe(1)
    const [shop, none] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(shop).toMatchObject({ services: [{ name: 'shop' }], workflows: [{ service: 0, pipeline: 0 }], problems: [] })
    expect(none).toMatchObject({ services: [], problems: [{ file: 'none.yaml', line: 1 }] })
  })
})

describe('wrong usage', () => {
  test.each([
    [[]],
    [['answers.json']],
    [['missing.json', '--check']],
    [['--example', 'lambda']],
    [['a.json', 'b.json', '--check']],
    [['a.json', '--colour']],
    [['a.json', '--json', '--out', 'x']],
    [['a.json', 'b.json', '--batch']],
    [['--from-workflow']],
    [['--from-workflow', 'gone.yaml']],
    [['--from-workflow', '--batch', 'a.jsonl', 'b.jsonl']],
  ])('%j gives 2 and the usage', async (args) => {
    const { code, out, err } = await bundle(args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('npm run --silent bundle')
  })
})

test('--schema prints a JSON Schema with what is right for each answer', async () => {
  const schema = JSON.parse((await bundle(['--schema'])).out)
  expect(schema.properties.environment.properties.account).toMatchObject({ type: 'string', pattern: '^\\d{12}$' })
  expect(schema.required).toEqual(['environment', 'openmetadata', 'approach', 'services'])
})

test('a file that cannot be read is named', async () => {
  writeFileSync(join(folder, 'own.json'), JSON.stringify(EXAMPLES.ecs))
  expect((await bundle(['own.json', '--check'])).code).toBe(0)
  expect((await bundle(['gone.json', '--check'])).err).toContain('gone.json')
})
