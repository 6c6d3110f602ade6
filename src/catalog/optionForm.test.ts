import { expect, test } from 'vitest'
import { loadConnectorLine } from './loadConnectorLine'
import { optionForm } from './optionForm'

test('a kind of service with a form of its own gets it, the others the common one', async () => {
  const line = await loadConnectorLine('2.0')
  expect(optionForm(line, 'AutoClassification', 'storage')?.fields).toHaveProperty('bucketFilterPattern')
  expect(optionForm(line, 'AutoClassification', 'messaging')?.fields).toHaveProperty('topicFilterPattern')
  expect(optionForm(line, 'AutoClassification', 'database')?.fields).toHaveProperty('tableFilterPattern')
  expect(optionForm(line, 'DatabaseMetadata', 'database')?.fields).toHaveProperty('includeTables')
  expect(optionForm(line, 'Nothing', 'database')).toBeUndefined()
})
