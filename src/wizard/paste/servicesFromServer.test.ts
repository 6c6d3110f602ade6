import { expect, test } from 'vitest'
import { blankService } from '../state/blankAnswers'
import { servicesFromServer } from './servicesFromServer'

const THERE = [
  { value: 'shop', words: 'Postgres' },
  { value: 'events', words: 'Kafka' },
]

test('the server’s services come behind one’s own, and those of the same name stay', () => {
  const own = { ...blankService(), name: 'shop', connector: 'Mysql' }
  const { services, added } = servicesFromServer([own], THERE)
  expect(added).toBe(1)
  expect(services).toMatchObject([own, { name: 'events', connector: 'Kafka', connection: { kind: 'stored' } }])
  expect(servicesFromServer(services, THERE)).toEqual({ services, added: 0 })
})

test('a blank service gives way', () => {
  expect(servicesFromServer([blankService()], THERE).services).toMatchObject([{ name: 'shop' }, { name: 'events' }])
  expect(servicesFromServer(undefined, []).services).toEqual([])
})
