import fc from 'fast-check'
import { expect, test } from 'vitest'
import { acceptsVersion } from '../../catalog/acceptsVersion'
import { expectNoProblems } from '../../testing/judgedProperty'
import { judge } from '../../testing/pythonJudge'
import { wholeMarker } from './dependency'
import { excludesPython } from './excludesPython'
import { parseRequirements } from './parseRequirements'

const number = fc.constantFrom('0', '1', '2', '10')
const release = fc.array(number, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'))
const suffix = fc.constantFrom(
  '',
  '',
  '',
  '',
  'a1',
  'rc1',
  'rc2',
  '.post1',
  '.post2',
  '.dev1',
  'rc1.post1',
  'b2.dev3',
  '-1',
  '.post1.dev2',
  'c3',
  'dev',
)
const epoch = fc.constantFrom('', '', '', '', '', '1!')
const version = fc.tuple(epoch, release, suffix, fc.constantFrom('', '', '', '+x.1')).map((parts) => parts.join(''))
const operator = fc.constantFrom('==', '!=', '<=', '>=', '<', '>', '~=', '===')
const specifier = fc
  .tuple(operator, epoch, release, suffix, fc.constantFrom('', '', '.*', '+x.1'))
  .map(([sign, ...[era, numbers, after, tail]]) =>
    tail === '' || /^[=!]=$/.test(sign) ? `${sign}${era}${numbers}${tail === '.*' ? '' : after}${tail}` : `${sign}1.0`,
  )
  .filter((text) => !/^~=(?:1!)?\d+(?!\.)/.test(text.replace(/^(~=(?:1!)?\d+\.\d).*/, '$1')))

test('versions are taken and refused as packaging does it', () => {
  const problems = (batch: [version: string, specifier: string][]) =>
    judge(
      'accepts',
      batch.map(([each, text]) => ({ version: each, specifier: text })),
    ).map(({ value, error }, index) => {
      const [each, text] = batch[index] ?? ['', '']
      const [line] = parseRequirements(`a${text}`)
      if (line?.kind !== 'requirement') return error === undefined ? `${text} was refused` : undefined
      const ours = acceptsVersion(each, line.specifiers)
      return ours === value ? error : `${each} of ${text}: ${ours}, packaging: ${value} ${error ?? ''}`
    })
  const close = fc.tuple(version, specifier)
  const tried = expectNoProblems({ values: close, runs: 6_000, problems })
  expect(tried).toHaveLength(6_000)
})

test.each([
  ['python_version < "3.12"', false],
  ['python_version < "3.11"', true],
  ['python_version >= "3.9" and sys_platform == "linux"', false],
  ['sys_platform == "win32"', true],
  ['sys_platform == "win32" or python_version == "3.11"', false],
  ['platform_system != "Linux"', true],
  ['os_name == "nt" and platform_release > "5"', true],
  ['platform_machine in "arm64 aarch64"', true],
  ['python_version not in "3.10 3.11"', true],
  ['python_full_version < "3.11"', true],
  ['python_version == "3.*"', false],
  ['implementation_name == "pypy"', true],
  ['extra == "dev"', true],
])('%s keeps Python 3.11 on Linux out: %j', (marker, excluded) => {
  const environment = {
    ...{ python_version: '3.11', python_full_version: '3.11.9', sys_platform: 'linux', os_name: 'posix' },
    ...{ platform_system: 'Linux', platform_machine: 'x86_64', platform_release: '6.1', extra: '' },
    ...{ implementation_name: 'cpython', platform_python_implementation: 'CPython' },
  }
  expect(excludesPython(wholeMarker(marker), '3.11')).toBe(excluded)
  expect(judge('marker', [{ marker, environment }])).toEqual([{ value: !excluded }])
})

test('what is not known keeps nothing out', () => {
  expect(excludesPython(wholeMarker('python_full_version < "3.11.5"'), '3.11')).toBe(false)
  expect(excludesPython(wholeMarker('platform_release < "6"'), '3.11')).toBe(false)
  expect(excludesPython(undefined, '3.11')).toBe(false)
})
