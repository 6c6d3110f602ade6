import { expect, test } from 'vitest'
import type { Finding } from '../../advice/finding'
import { loadConnectorLine } from '../../catalog/loadConnectorLine'
import type { ListedService } from './listedService'
import { matchesRow, serviceRows } from './serviceRow'

const line = await loadConnectorLine('1.12')
const finding = (severity: Finding['severity'], path: string): Finding => ({ severity, path, message: 'm' })

const services: ListedService[] = [
  {
    id: 'a',
    service: {
      name: ' redshift_prod ',
      enabled: true,
      connector: 'Redshift',
      connection: { kind: 'described' },
      dags: { kind: 'each' },
      pipelines: [
        { type: 'metadata', schedule: '@daily' },
        { type: 'lineage', schedule: null },
      ],
    },
  },
  {
    id: 'b',
    service: {
      name: '',
      enabled: false,
      connector: 'Tableau',
      connection: { kind: 'stored' },
      dags: { kind: 'one', schedule: '0 3 * * *' },
      pipelines: [{ type: 'metadata', schedule: '@daily' }, { type: '' }],
    },
  },
  { id: 'c', service: {} },
]

const rows = serviceRows(services, line, [
  finding('error', 'services.0.connection.config.hostPort'),
  finding('error', 'services.0.connection.config.hostPort'),
  finding('error', 'services.0.name'),
  finding('warning', 'services.1.name'),
  finding('error', 'services'),
  finding('info', 'services.2'),
])

test('a row says what a service is, how it is reached, what runs when, and counts each answer once', () => {
  expect(rows).toEqual([
    {
      id: 'a',
      index: 0,
      name: 'redshift_prod',
      connector: 'Redshift',
      about: 'Database, described here',
      pipelines: ['metadata @daily', 'lineage by hand'],
      enabled: true,
      errors: 2,
      warnings: 0,
    },
    {
      id: 'b',
      index: 1,
      name: 'Service 2',
      connector: 'Tableau',
      about: 'Dashboard, stored connection',
      pipelines: ['metadata, –: 0 3 * * *'],
      enabled: false,
      errors: 0,
      warnings: 1,
    },
    {
      id: 'c',
      index: 2,
      name: 'Service 3',
      connector: '–',
      about: 'stored connection',
      pipelines: [],
      enabled: true,
      errors: 0,
      warnings: 0,
    },
  ])
})

test('a search finds words of any column, in any order', () => {
  const found = (search: string) => rows.filter((row) => matchesRow(row, search)).map(({ id }) => id)
  expect(found('REDSHIFT')).toEqual(['a'])
  expect(found('lineage redsh')).toEqual(['a'])
  expect(found('dashboard')).toEqual(['b'])
  expect(found('off')).toEqual(['b'])
  expect(found('redshift dashboard')).toEqual([])
})
