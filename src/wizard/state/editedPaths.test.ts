import { expect, test } from 'vitest'
import { EditedPaths } from './editedPaths'

test('knows what was changed, and nothing else', () => {
  const edited = new EditedPaths()
  edited.note('environment.name', 'x')
  expect(edited.has('environment.name')).toBe(true)
  expect(edited.has('environment.region')).toBe(false)
})

test('an error about an item of a list typed as text belongs to its field', () => {
  const edited = new EditedPaths()
  edited.note('approach.subnets', 'subnet-1')
  expect(edited.has('approach.subnets.0')).toBe(true)
})

test('a list that gains or loses rows forgets what was below it', () => {
  const edited = new EditedPaths()
  edited.note('services.1.name', '')
  edited.note('services', [{}])
  expect(edited.has('services.1.name')).toBe(false)
  expect(edited.has('services')).toBe(true)
})
