import { describe, expect, test } from 'vitest'
import { secretNames } from '../../../answers/secretNames'
import { bundleOf } from '../../../testing/bundleOf'
import { SCENARIOS } from '../../../testing/scenarios'
import { shellProblems } from '../../../testing/shellProblems'
import { shellWord } from '../../text/shell'

async function verifyOf(raw: unknown) {
  const { answers, files } = await bundleOf(raw)
  const script = files.find(({ path }) => path === 'verify.sh')
  const text = script?.text ?? ''
  /** The functions are above, as in the other scripts. */
  const lines = text.split('\n}\n').at(-1)?.trim().split('\n') ?? []
  return { answers, files, script, text, lines }
}

describe.each(Object.entries(SCENARIOS))('%s', (_name, raw) => {
  test('bash can read it, the archive keeps its run bit, and each function it calls is in it', async () => {
    const { script, text, lines } = await verifyOf(raw)
    expect(script?.executable).toBe(true)
    expect(shellProblems(text)).toBe('')
    const called = lines.flatMap((line) => /^check (?:'(?:[^']|'\\'')*'|\S+) (\w+)/.exec(line)?.[1] ?? [])
    expect(called.length).toBeGreaterThan(5)
    for (const name of called) expect(text).toContain(`\n${name}() {`)
  })

  test('every secret, every DAG and every file of a DAG is looked at', async () => {
    const { answers, files, lines } = await verifyOf(raw)
    const words = lines.flatMap((line) => line.split(' '))
    for (const name of secretNames(answers)) expect(words).toContain(shellWord(name))
    for (const { path } of files.filter((file) => file.path.startsWith('dags/'))) expect(words).toContain(path)
  })

  test('no call of it changes the account', async () => {
    const { text } = await verifyOf(raw)
    // A fix that is printed may well change something.
    const carriedOut = text.replaceAll(/\bfail .*/g, '')
    const calls = [...carriedOut.matchAll(/\baws ((?:[a-z][a-z0-9-]*) (?:[a-z][a-z-]*))/g)].map(([, call]) => call)
    const others = calls.filter(
      (call) => !/ (?:(?:get|describe|list|head|filter)-[a-z-]+|cp|invoke-rest-api)$/.test(call ?? ''),
    )
    expect(others).toEqual([])
    expect(text).not.toMatch(/s3 cp (?!"s3:\/\/\$BUCKET\/\$FOLDER" "\$WORK)/)
  })
})

const ASKED: [string, boolean, boolean][] = [
  ['python-2.10.3', true, true],
  ['ecs-2.2.2', false, false],
  ['ecs-3.0.6', false, true],
]

test.each(ASKED)(
  '%s: what is installed and what Airflow says are looked at where there is such a thing',
  async (name, installs, asks) => {
    const { lines } = await verifyOf(SCENARIOS[name])
    expect(lines.some((line) => line.includes(' install_log '))).toBe(installs)
    expect(lines.some((line) => / dag openmetadata_/.test(line))).toBe(asks)
  },
)
