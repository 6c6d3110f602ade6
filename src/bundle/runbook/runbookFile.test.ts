import { expect, test } from 'vitest'
import { bundleOf } from '../../testing/bundleOf'
import { SCENARIOS } from '../../testing/scenarios'

/** What takes away again what a command of AWS makes. */
const TAKEN_AWAY: Record<string, string> = {
  'aws secretsmanager create-secret ': 'aws secretsmanager delete-secret ',
  'aws ssm put-parameter ': 'aws ssm delete-parameter ',
  'aws iam create-role ': 'aws iam delete-role ',
  'aws iam put-role-policy ': 'aws iam delete-role-policy ',
  'aws cloudformation deploy ': 'aws cloudformation delete-stack ',
  '\nterraform -chdir=ecs apply\n': '\nterraform -chdir=ecs destroy\n',
  'aws ecr create-repository ': 'aws ecr delete-repository ',
  'aws ecs create-cluster ': 'aws ecs delete-cluster ',
  'aws ecs register-task-definition ': 'aws ecs deregister-task-definition ',
  'aws logs create-log-group ': 'aws logs delete-log-group ',
  'aws mwaa update-environment ': 'aws mwaa update-environment ',
  'aws s3 cp dags/': 'aws s3 rm s3://',
}

async function runbook(raw: unknown): Promise<[string, string]> {
  const { files } = await bundleOf(raw)
  const [steps, undo] = (files.find(({ path }) => path === 'README.md')?.text ?? '').split('\n## Undo\n')
  return [steps ?? '', undo ?? '']
}

const times = (text: string, part: string) => text.split(part).length - 1

test.each(Object.keys(SCENARIOS))('%s: the undo takes away each thing the steps make', async (name) => {
  const [steps, undo] = await runbook(SCENARIOS[name])
  for (const [made, taken] of Object.entries(TAKEN_AWAY)) expect(times(undo, taken), taken).toBe(times(steps, made))
})

test('a question for a secret is inside parentheses, so that a paste is read whole before the first answer', async () => {
  const [steps] = await runbook(SCENARIOS['virtualenv-2.8.1'])
  const block = steps.split('```bash\n').find((text) => text.includes('read -rs')) ?? ''
  expect(block).toMatch(/^\(\n(?:.*\n)+\)\n```/)
  expect(times(block, 'read -rs')).toBe(2)
})

test('the wait for an update ends where the update fails, too', async () => {
  const [steps, undo] = await runbook(SCENARIOS['virtualenv-2.8.1'])
  for (const text of [steps, undo]) expect(text).toContain('case $STATUS in AVAILABLE | UNAVAILABLE | *_FAILED)')
})
