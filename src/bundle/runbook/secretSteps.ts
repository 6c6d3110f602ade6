import { secretNames } from '../../answers/secretNames'
import type { BundlePlan } from '../plan/bundlePlan'
import { shellWord } from '../text/shell'
import { awsCommand } from './awsCommand'
import type { RunbookStep } from './runbookStep'
import { SECRET_STORES } from './secretStores'

const STORES = {
  'secrets-manager': {
    create: (plan: BundlePlan, name: string) =>
      awsCommand(plan, 'secretsmanager create-secret', { name, 'secret-string': 'file:///dev/stdin' }),
    remove: (plan: BundlePlan, name: string) =>
      awsCommand(plan, 'secretsmanager delete-secret', { 'secret-id': name, 'recovery-window-in-days': '7' }),
  },
  'parameter-store': {
    create: (plan: BundlePlan, name: string) =>
      awsCommand(plan, 'ssm put-parameter', { name, type: 'SecureString', value: 'file:///dev/stdin' }),
    remove: (plan: BundlePlan, name: string) => awsCommand(plan, 'ssm delete-parameter', { name }),
  },
} as const

/**
 * Asks for each value without showing it and hands it over by a pipe, so that it is in no argument and no history. The
 * parentheses have the shell read all of it before the first question: pasted line by line, a question would take the
 * next command for its answer. bash and zsh both understand it.
 */
export function secretSteps(plan: BundlePlan): RunbookStep[] {
  const { secretStore } = plan.answers.openmetadata
  const store = STORES[secretStore]
  const commands = secretNames(plan.answers).map((name) =>
    [
      `printf %s ${shellWord(`Value of ${name}: `)}; IFS= read -rs VALUE; echo`,
      `printf %s "$VALUE" | ${store.create(plan, name)}`,
    ].join('\n'),
  )
  return [
    {
      title: `Put the secrets into ${SECRET_STORES[secretStore]}`,
      why: 'The files name secrets and hold none. The token is in OpenMetadata under Settings, Bots, ingestion-bot (administrators see it). Where a secret of that name exists already, leave its command out. A value of several lines, such as a private key, cannot be typed here: give the file that holds it in place of `file:///dev/stdin`.',
      commands: ['(', ...commands, ')'],
    },
  ]
}

/** The commands that take the secrets away again. */
export function removeSecrets(plan: BundlePlan): string[] {
  const store = STORES[plan.answers.openmetadata.secretStore]
  return secretNames(plan.answers).map((name) => store.remove(plan, name))
}
