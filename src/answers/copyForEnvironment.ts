import { isRecord } from './isRecord'
import { secretsWithin } from './secretsWithin'
import { textAt, valueAt, withoutValueAt, withValueAt } from './valueAt'

/** How a second environment stands to the first. */
export interface OtherEnvironment {
  name: string
  /** In the same account what both would make must not have one name. */
  sameAccount: boolean
  /** Whether it reads secrets of its own, under names with the environment's in them. */
  ownSecrets: boolean
}

/** What is of one environment alone. */
const OWN = ['bucket', 'executionRole', 'subnets', 'securityGroups', 'ownRequirements'].map(
  (key) => `environment.${key}`,
)
const OWN_NETWORK = ['approach.subnets', 'approach.securityGroups']

/** What the bundle makes on the ECS side, by name. */
const MADE = ['cluster', 'family', 'logGroup', 'taskRole', 'taskExecutionRole'].map((key) => `approach.${key}`)

const steps = (path: string) => path.split('.')
const set = (tree: unknown, path: string, value: unknown) => withValueAt(tree, steps(path), value)

/** A name that two would share, told apart by the environment's: one that has the first's name in it gets the other's. */
function toldApart(name: string, from: string, to: string): string {
  return from !== '' && name.endsWith(`-${from}`) ? `${name.slice(0, -from.length)}${to}` : `${name}-${to}`
}

/** `/openmetadata/token` becomes `/openmetadata/<to>/token`; where the first environment stands there, the other takes its place. */
function ownSecret(name: string, from: string, to: string): string {
  const parts = name.split('/')
  if (from !== '' && parts.includes(from)) return parts.map((part) => (part === from ? to : part)).join('/')
  const at = name.startsWith('/') && parts.length > 2 ? 2 : name.startsWith('/') ? 1 : 0
  return [...parts.slice(0, at), to, ...parts.slice(at)].join('/')
}

/** Names of what the bundle makes, told apart. A cluster or a role that is there already is found by its own name. */
function withOwnNames(answers: unknown, from: string, to: string): unknown {
  return MADE.reduce((copy, path) => {
    const name = textAt(copy, path)
    const exists = name.startsWith('arn:') || (path === 'approach.cluster' && valueAt(copy, 'approach.existingCluster'))
    return name === '' || exists ? copy : set(copy, path, toldApart(name, from, to))
  }, answers)
}

/**
 * Answers, complete or not, for a second environment: the same services, server and approach. What is of the first
 * environment alone is emptied, to be answered anew; the name is the other's.
 */
export function copyForEnvironment(answers: unknown, other: OtherEnvironment): unknown {
  const from = textAt(answers, 'environment.name').trim()
  const { name: to, sameAccount, ownSecrets } = other
  const isEcs = textAt(answers, 'approach.kind') === 'ecs'
  const emptied = [...OWN, ...(sameAccount ? [] : ['environment.account']), ...(isEcs ? OWN_NETWORK : [])]
  let copy: unknown = withoutValueAt(answers, ['knownNetwork'])
  for (const path of emptied) copy = set(copy, path, '')
  if (isEcs && sameAccount) copy = withOwnNames(copy, from, to)
  if (ownSecrets)
    for (const { keys, name } of secretsWithin(copy))
      if (name !== '') copy = withValueAt(copy, [...keys, 'secret'], ownSecret(name, from, to))
  return isRecord(copy) ? set(copy, 'environment.name', to) : copy
}
