import { expect, test } from 'vitest'
import { bundleOf } from '../../testing/bundleOf'
import { SCENARIOS } from '../../testing/scenarios'
import { awsCommand } from './awsCommand'

test('a name that begins with a dash is not read as an option, and a variable is quoted', async () => {
  const { answers } = await bundleOf(SCENARIOS['virtualenv-2.8.1'])
  expect(
    awsCommand({ answers }, 'ecs delete-cluster', { cluster: '-a', 'log-group': '/a#b', id: { variable: 'ID' } }),
  ).toBe(`aws ecs delete-cluster \\
  --region us-east-2 \\
  --cluster=-a \\
  --log-group '/a#b' \\
  --id "$ID"`)
})
