import { expect, test } from 'vitest'
import { readStartLink, startAnswers } from './startLink'

test('a link brings a release, a server, or both', () => {
  expect(readStartLink('#/start?release=2.10.3&server=1.12.14')).toEqual({ release: '2.10.3', server: '1.12.14' })
  expect(readStartLink('#/start?server=1.12.14')).toEqual({ release: '', server: '1.12.14' })
})

test.each(['', '#review', '#/start', '#/start?', '#/start?release=%3Cscript%3E', '#/start?other=1'])(
  '"%s" brings nothing',
  (fragment) => {
    expect(readStartLink(fragment)).toBeUndefined()
  },
)

test('the answers it starts with are blank otherwise', () => {
  expect(startAnswers({ release: '3.0.6', server: '1.12.14' })).toMatchObject({
    environment: { release: '3.0.6', name: '' },
    openmetadata: { server: '1.12.14', url: '' },
    approach: { kind: '' },
  })
})
