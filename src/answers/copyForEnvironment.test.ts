import { expect, test } from 'vitest'
import { copyForEnvironment } from './copyForEnvironment'
import { EXAMPLES } from './examples'
import { secretsWithin } from './secretsWithin'

const OTHER = { name: 'prod', sameAccount: true, ownSecrets: true }
const FIRST = {
  ...EXAMPLES.ecs,
  environment: { ...EXAMPLES.ecs.environment, name: 'dev' },
  knownNetwork: { subnets: [] },
}

test('the services, the server and the approach are the same; what is of one environment alone is asked anew', () => {
  const copy = copyForEnvironment(FIRST, { ...OTHER, ownSecrets: false })
  expect(copy).toMatchObject({
    environment: {
      name: 'prod',
      release: '3.0.6',
      region: 'us-east-2',
      account: '123456789012',
      bucket: '',
      executionRole: '',
    },
    openmetadata: FIRST.openmetadata,
    services: FIRST.services,
    approach: { kind: 'ecs', subnets: '', securityGroups: '' },
  })
  expect(copy).not.toHaveProperty('knownNetwork')
  expect(copyForEnvironment(FIRST, { ...OTHER, sameAccount: false })).toMatchObject({ environment: { account: '' } })
})

test('in the same account nothing that both make has one name; what is there already keeps its own', () => {
  const role = 'arn:aws:iam::123456789012:role/there'
  const first = { ...FIRST, approach: { ...FIRST.approach, cluster: 'omd-dev', family: 'omd', taskRole: role } }
  expect(copyForEnvironment(first, OTHER)).toMatchObject({
    approach: { cluster: 'omd-prod', family: 'omd-prod', taskRole: role },
  })
  const shared = { ...first, approach: { ...first.approach, existingCluster: true } }
  expect(copyForEnvironment(shared, OTHER)).toMatchObject({ approach: { cluster: 'omd-dev' } })
  expect(copyForEnvironment(first, { ...OTHER, sameAccount: false })).toMatchObject({ approach: { family: 'omd' } })
})

test('secrets of its own have the environment in their names', () => {
  const secrets = ['/openmetadata/token', '/shop/dev/password', 'plain', '/one', '']
  const first = { ...EXAMPLES.python, services: secrets.map((secret) => ({ key: { secret } })) }
  const copy = copyForEnvironment({ ...first, environment: FIRST.environment }, OTHER) as typeof first
  expect(secretsWithin(copy.services).map(({ name }) => name)).toEqual([
    '/openmetadata/prod/token',
    '/shop/prod/password',
    'prod/plain',
    '/prod/one',
    '',
  ])
})

test('answers that are hardly begun are copied, too', () => {
  expect(copyForEnvironment({ environment: { name: 'dev' } }, OTHER)).toMatchObject({ environment: { name: 'prod' } })
})
