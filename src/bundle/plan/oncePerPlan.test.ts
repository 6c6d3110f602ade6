import { beforeEach, expect, test, vi } from 'vitest'
import { slug, unique } from '../../answers/slug'
import { chooseLock } from '../../catalog/chooseLock'
import { bundleOf } from '../../testing/bundleOf'
import { manyServices } from '../../testing/manyServices'
import { yaml } from '../text/yaml'

vi.mock('../text/yaml', async (original) => {
  const real = await original<typeof import('../text/yaml')>()
  return { ...real, yaml: vi.fn(real.yaml) }
})
vi.mock('../../catalog/chooseLock', async (original) => {
  const real = await original<typeof import('../../catalog/chooseLock')>()
  return { ...real, chooseLock: vi.fn(real.chooseLock) }
})

beforeEach(() => {
  vi.mocked(yaml).mockClear()
  vi.mocked(chooseLock).mockClear()
})

const writtenFor = async (...asked: Parameters<typeof manyServices>) => {
  await bundleOf(manyServices(...asked))
  return vi.mocked(yaml).mock.calls.length
}

test('a config is written once a pipeline, however many files, policies and task definitions rest on it', async () => {
  const python = await writtenFor('python', 8)
  expect(python).toBe(24)
  vi.mocked(yaml).mockClear()
  // Judging plans by itself, before a bundle is made: once more, with the template each time.
  expect(await writtenFor('ecs', 8)).toBe(2 * (24 + 1))
})

test('locks are looked for once for each set of needs, not for each pipeline', async () => {
  await bundleOf(manyServices('virtualenv', 4))
  const few = vi.mocked(chooseLock).mock.calls.length
  vi.mocked(chooseLock).mockClear()
  await bundleOf(manyServices('virtualenv', 40))
  expect(vi.mocked(chooseLock).mock.calls.length).toBe(few)
})

test('names that are all alike are told apart in one pass each', () => {
  const names = unique(Array.from({ length: 5_000 }, () => slug('倉庫')))
  expect(new Set(names).size).toBe(5_000)
  expect(names.slice(0, 3)).toEqual(['service', 'service_2', 'service_3'])
  expect(unique(['a', 'a_2', 'a', 'a', 'a_2'])).toEqual(['a', 'a_2', 'a_3', 'a_4', 'a_2_2'])
})
