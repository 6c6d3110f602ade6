import { expect, test } from 'vitest'
import { EXAMPLES } from '../answers/examples'
import { loadCatalog } from '../catalog/loadedCatalog'
import { checkAnswers } from './checkAnswers'

const catalog = await loadCatalog('2.10.3', '1.12.14')

function said(connector: string, hostPort: string, enabled = true) {
  const { services, ...rest } = EXAMPLES.ecs
  const service = { ...services[0], enabled, connector, connection: { kind: 'described', config: { hostPort } } }
  const path = 'services.0.connection.config.hostPort'
  return checkAnswers({ ...rest, services: [service] }, catalog).findings.filter((finding) => finding.path === path)
}

test.each([
  ['Redshift', 'host.example.com:5439'],
  ['MongoDB', 'a.example.com:27017,b.example.com:27017'],
  ['Trino', '[::1]:8080'],
  ['Tableau', 'https://tableau.example.com'],
])('%s takes %s', (connector, hostPort) => {
  expect(said(connector, hostPort)).toEqual([])
})

test('a scheme where none belongs is a warning that one click settles', () => {
  expect(said('Trino', 'https://trino.example.com:8443/')).toMatchObject([
    { severity: 'warning', fix: { changes: [{ value: 'trino.example.com:8443' }] } },
  ])
})

test('of a service that is switched off nothing is said', () => {
  expect(said('Trino', 'https://trino.example.com:8443/', false)).toEqual([])
})

test('a blank is a warning, and no scheme where one belongs an error', () => {
  expect(said('Redshift', 'host.example.com 5439')).toMatchObject([{ severity: 'warning' }])
  expect(said('Tableau', 'tableau.example.com:443')).toMatchObject([{ severity: 'error' }])
})
