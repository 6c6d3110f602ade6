import { expect, test } from 'vitest'
import { connectorLines } from './loadConnectorLine'
import { loadCatalog } from './loadedCatalog'

test('a release and a server have their forms, and both kinds of resolutions', async () => {
  const { line, environment, virtualenv } = await loadCatalog('2.10.3', '1.12.14')
  expect(line.line).toBe('1.12')
  expect(environment).toBeDefined()
  expect(virtualenv).toBeDefined()
})

test('an unknown release and server have those of the nearest known ones', async () => {
  const { line, environment } = await loadCatalog('3.0.99', '1.12.99')
  expect(line.line).toBe('1.12')
  expect(environment?.lines).toEqual((await loadCatalog('3.0.6', '1.12.14')).environment?.lines)
})

test('nothing was resolved for the oldest releases', async () => {
  expect(await loadCatalog('2.0.2', '1.12.14')).toMatchObject({ environment: undefined, virtualenv: undefined })
})

test.each(connectorLines)('line %s stands for a server of it', async (line) => {
  expect((await loadCatalog('2.10.3', line)).line.line).toBe(line)
})
