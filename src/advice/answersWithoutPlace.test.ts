import { describe, expect, test } from 'vitest'
import { loadConnectorLine } from '../catalog/loadConnectorLine'
import { answersWithoutPlace, withPlaces } from './answersWithoutPlace'

const secret = { secret: '/openmetadata/redshift' }

const redshift = (config: Record<string, unknown>, options: Record<string, unknown> = {}, type = 'metadata') => [
  { name: 'a', connector: 'Redshift', connection: { kind: 'described', config }, pipelines: [{ type, options }] },
]

const BASE = { hostPort: 'host:5439', username: 'om', database: 'dev' }

describe('answersWithoutPlace', () => {
  test('finds the password of Redshift a place in authType from 1.11 on, and back', async () => {
    const before = redshift({ ...BASE, password: secret })
    const [v10, v11] = [await loadConnectorLine('1.10'), await loadConnectorLine('1.11')]
    expect(answersWithoutPlace(before, v10)).toEqual([])
    expect(answersWithoutPlace(before, v11)).toEqual([
      {
        config: 'services.0.connection.config',
        keys: ['password'],
        shape: 'the secret /openmetadata/redshift',
        moveTo: ['authType', 'password'],
      },
    ])
    const [change] = withPlaces(before, v11, 'move')
    expect(change).toEqual({
      path: 'services.0.connection.config',
      value: { ...BASE, authType: { password: secret } },
    })
    const after = redshift(change?.value ?? {})
    expect(answersWithoutPlace(after, v11)).toEqual([])
    expect(withPlaces(after, v10, 'move')[0]?.value).toEqual({ ...BASE, password: secret })
  })

  test('does not move what would mix two options, and removes it when told', async () => {
    const line = await loadConnectorLine('1.12')
    const mixed = redshift({ ...BASE, password: secret, authType: { awsConfig: { awsRegion: 'eu-west-1' } } })
    expect(answersWithoutPlace(mixed, line)[0]).not.toHaveProperty('moveTo')
    expect(withPlaces(mixed, line, 'move')).toEqual([])
    expect(withPlaces(mixed, line, 'remove')[0]?.value).toEqual({
      ...BASE,
      authType: { awsConfig: { awsRegion: 'eu-west-1' } },
    })
  })

  test('finds the samples of a profiler their place in 1.13, all of them, with the kind that is meant', async () => {
    const line = await loadConnectorLine('1.13')
    const before = redshift({ ...BASE }, { profileSample: 20, profileSampleType: 'PERCENTAGE' }, 'profiler')
    expect(answersWithoutPlace(before, line).map(({ keys, shape }) => [keys.join('.'), shape])).toEqual([
      ['profileSample', '20'],
      ['profileSampleType', 'a text'],
    ])
    expect(withPlaces(before, line, 'move')[0]?.value).toEqual({
      profileSampleConfig: {
        sampleConfigType: 'STATIC',
        config: { profileSample: 20, profileSampleType: 'PERCENTAGE' },
      },
    })
  })

  test('lists what is gone, by shape, and leaves what is only wrong alone', async () => {
    const line = await loadConnectorLine('1.12')
    const given = redshift({ ...BASE, hostPort: 7, gone: ['a', 'b'], sslMode: 'sometimes', empty: '' })
    expect(answersWithoutPlace(given, line).map(({ keys, shape }) => [keys.join('.'), shape])).toEqual([
      ['gone', 'a list of 2'],
      ['sslMode', 'a text'],
    ])
    expect(withPlaces(given, line, 'remove')[0]?.value).toEqual({ ...BASE, hostPort: 7, empty: '' })
  })

  test('takes whatever stands in a form that is being filled in', async () => {
    const line = await loadConnectorLine('1.12')
    for (const odd of [undefined, null, 'text', [null], [{}], [{ connector: 'toString' }], [{ connector: 'Redshift' }]])
      expect(answersWithoutPlace(odd, line)).toEqual([])
  })
})
