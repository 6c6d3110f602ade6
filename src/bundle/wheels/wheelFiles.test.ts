import { expect, test } from 'vitest'
import { EXAMPLES } from '../../answers/examples'
import { bundleOf } from '../../testing/bundleOf'
import { SCENARIOS } from '../../testing/scenarios'
import { shellProblems } from '../../testing/shellProblems'
import type { GeneratedFile } from '../generatedFile'

const textOf = (files: GeneratedFile[], path: string) => files.find((file) => file.path === path)?.text ?? ''

const filesOf = async (raw: unknown) => (await bundleOf(raw)).files

const closedPython = (ownRequirements?: string) => ({
  ...EXAMPLES.python,
  environment: { ...EXAMPLES.python.environment, network: 'closed', ownRequirements },
})

test('an open network needs no wheels', async () => {
  const files = await filesOf(EXAMPLES.python)
  expect(files.filter(({ path }) => path.startsWith('wheels/'))).toEqual([])
  expect(textOf(files, 'requirements.txt')).not.toContain('--no-index')
})

test('what is collected is what is installed, own packages among it, without the options for MWAA', async () => {
  const own = '# mine\n--find-links /usr/local/airflow/plugins\n--no-index\nhumanize==4.9.0  # ours\n'
  const files = await filesOf(closedPython(own))
  const pins = (path: string) => textOf(files, path).match(/^[a-z][^\s#]*/gm)
  expect(pins('wheels/requirements.txt')).toEqual(pins('requirements.txt'))
  expect(pins('wheels/requirements.txt')).toContain('humanize==4.9.0')
  const options = (path: string) => textOf(files, path).match(/^--.*/gm)
  expect(options('wheels/requirements.txt')).toEqual(['--constraint constraints.txt'])
  expect(options('requirements.txt')?.slice(2)).toEqual(['--find-links /usr/local/airflow/plugins', '--no-index'])
  expect(textOf(files, 'wheels/constraints.txt')).toContain('SQLAlchemy==1.4.54\n')
})

test('with an index of one’s own, pip is left to it', async () => {
  const files = await filesOf(closedPython('--index-url https://pypi.example.internal/simple\n'))
  expect(files.filter(({ path }) => path.startsWith('wheels/'))).toEqual([])
  expect(textOf(files, 'requirements.txt')).not.toContain('--no-index')
  expect(textOf(files, 'README.md')).not.toContain('wheels')
})

test('the virtualenv takes the wheels, and each of its lists is collected once', async () => {
  const closed = SCENARIOS['virtualenv-3.0.6-closed-plugin'] ?? EXAMPLES.virtualenv
  const [service = EXAMPLES.virtualenv.services[0]] = closed.services
  const pipelines = [{ type: 'metadata' as const }, { type: 'profiler' as const }]
  const files = await filesOf({ ...closed, services: [{ ...service, pipelines }] })
  const lists = files.filter(({ path }) => /^wheels\/.*\.txt$/.test(path))
  expect(lists.map(({ path }) => path)).toEqual(['wheels/virtualenv-redshift_prod_metadata.txt'])
  expect(lists[0]?.text).toContain('openmetadata_redshift_prod_profiler')
  expect(textOf(files, 'dags/openmetadata/redshift_prod_profiler.py')).toMatch(
    /pip_install_options=\[\s*"--no-index",\s*"--find-links",\s*"\/usr\/local\/airflow\/plugins",?\s*\]/,
  )
  expect(textOf(files, 'README.md')).toContain('zip -j -0 plugins.zip plugins/virtual_python_plugin.py wheels/*.whl')
})

test('an old release gets its virtualenv as a wheel, too, as Airflow’s constraints have it', async () => {
  const files = await filesOf(SCENARIOS['virtualenv-2.8.1-closed'])
  expect(textOf(files, 'requirements.txt')).toMatch(/^# --constraint .*\n\n.*\n--find-links .*\n--no-index$/m)
  expect(textOf(files, 'wheels/requirements.txt')).toContain('constraints-2.8.1/constraints-3.11.txt')
})

test.each([
  ['2.10.3', 'python3.11 -m pip wheel', 'public.ecr.aws/amazonlinux/amazonlinux:2023'],
  ['2.6.3', '/opt/python/cp310-cp310/bin/python -m pip wheel', 'quay.io/pypa/manylinux2014_x86_64'],
])('Airflow %s: the container has its Python, and bash can read the script', async (release, python, image) => {
  const environment = { ...EXAMPLES.virtualenv.environment, release, network: 'closed' }
  const files = await filesOf({ ...EXAMPLES.virtualenv, environment })
  const script = files.find(({ path }) => path === 'wheels/collect.sh')
  expect(script?.executable).toBe(true)
  expect(script?.text).toContain(python)
  expect(shellProblems(script?.text ?? 'fi')).toBe('')
  expect(textOf(files, 'README.md')).toContain(`"$PWD/wheels:/wheels" ${image} sh /wheels/collect.sh`)
})
