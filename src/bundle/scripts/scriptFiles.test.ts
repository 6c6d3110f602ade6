import { describe, expect, test } from 'vitest'
import { EXAMPLES } from '../../answers/examples'
import { secretNames } from '../../answers/secretNames'
import { bundleOf } from '../../testing/bundleOf'
import { SCENARIOS } from '../../testing/scenarios'
import { shellProblems } from '../../testing/shellProblems'
import { shellWord } from '../text/shell'

const SCRIPTS = ['secrets.sh', 'deploy.sh', 'undo.sh']

async function scriptsOf(raw: unknown) {
  const { answers, files } = await bundleOf(raw)
  const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? ''
  /** The calls stand below the functions, after the last line that is one's end. */
  const callsOf = (path: string) => textOf(path).split('\n}\n').at(-1)?.trim().split('\n') ?? []
  return { answers, files, textOf, callsOf }
}

describe.each(Object.keys(SCENARIOS))('%s', (name) => {
  test('bash can read each script, and the archive keeps its run bit', async () => {
    const { files } = await scriptsOf(SCENARIOS[name])
    const scripts = files.filter(({ path }) => SCRIPTS.includes(path))
    expect(scripts.map(({ path }) => path)).toEqual(SCRIPTS)
    for (const { text, executable } of scripts) {
      expect(executable).toBe(true)
      expect(shellProblems(text)).toBe('')
    }
  })

  test('deploy.sh uploads every file of a DAG, and what it names is in the bundle', async () => {
    const { files, callsOf } = await scriptsOf(SCENARIOS[name])
    const words = callsOf('deploy.sh').flatMap((call) => call.split(' '))
    const paths = files.map(({ path }) => path)
    for (const path of paths.filter((each) => each.startsWith('dags/'))) expect(words).toContain(path)
    const named = words.filter((word) => /^(?:dags|iam|ecs|plugins)\//.test(word))
    expect(named.filter((word) => !paths.includes(word))).toEqual([])
  })

  test('secrets.sh asks for every secret, and no other script names one', async () => {
    const { answers, callsOf, textOf } = await scriptsOf(SCENARIOS[name])
    for (const secret of secretNames(answers)) {
      expect(callsOf('secrets.sh')).toContain(`secret ${shellWord(secret)}`)
      expect(textOf('deploy.sh') + textOf('undo.sh')).not.toContain(secret)
    }
  })
})

test('account, environment and bucket are looked at before anything is changed', async () => {
  const { callsOf } = await scriptsOf(EXAMPLES.python)
  expect(callsOf('deploy.sh').slice(0, 5)).toEqual([
    'check_account',
    'check_environment',
    'agree_environment',
    'check_bucket',
    'load_record',
  ])
})

test('a name that begins like an assignment is quoted', async () => {
  const answers = { ...EXAMPLES.python, openmetadata: { ...EXAMPLES.python.openmetadata, token: { secret: '+=/a' } } }
  const { callsOf } = await scriptsOf(answers)
  expect(callsOf('secrets.sh')).toContain("secret '+=/a'")
})

test('wheels are found by the shell, and everything else is quoted', async () => {
  const { callsOf } = await scriptsOf(SCENARIOS['virtualenv-3.0.6-closed-plugin'])
  expect(callsOf('deploy.sh')).toContain('plugins plugins/virtual_python_plugin.py wheels/*.whl')
})
