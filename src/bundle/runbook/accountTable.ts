import type { ApproachKind, EcsSetup } from '../../answers/approach'
import { secretNames } from '../../answers/secretNames'
import { stackName } from '../cloudformation/stackName'
import { ecsOf } from '../ecs/ecsOf'
import { taskDefinitions } from '../ecs/taskDefinitions'
import { madeRoles, taskRoles } from '../ecs/taskRoles'
import type { GeneratedFile } from '../generatedFile'
import { POLICY_NAMES } from '../iam/policyNames'
import { roleName } from '../plan/arns'
import type { BundlePlan } from '../plan/bundlePlan'
import { RECORDS_FOLDER } from '../plan/recordsFolder'
import { terraformState } from '../terraform/terraformState'
import { codeSpan, table } from '../text/markdown'
import { SECRET_STORES } from './secretStores'

type Row = [what: string, change: string]

const MWAA_POLICY = (plan: BundlePlan): Row => [
  `Role ${codeSpan(roleName(plan.answers.environment.executionRole))}`,
  `gets the policy ${codeSpan(POLICY_NAMES.mwaa)}`,
]

function environmentRows(plan: BundlePlan, files: GeneratedFile[]): Row[] {
  const plugin = files.some(({ path }) => path.startsWith('plugins/'))
  const takes = [
    ...(files.some(({ path }) => path === 'requirements.txt') ? ['requirements.txt'] : []),
    ...(plugin || files.some(({ path }) => path.startsWith('wheels/')) ? ['plugins.zip'] : []),
  ]
  if (takes.length === 0) return []
  const option = plugin ? ', and its option `core.lazy_load_plugins` is False' : ''
  return [
    [
      `Environment ${codeSpan(plan.answers.environment.name)}`,
      `takes a new ${takes.join(' and ')}${option}; it restarts once`,
    ],
  ]
}

/** What there is once the ECS side is set up, whichever way. */
function ecsParts(plan: BundlePlan): Row[] {
  const ecs = ecsOf(plan)
  const made = madeRoles(plan)
  return [
    ...(ecs.existingCluster ? [] : [[`Cluster ${codeSpan(ecs.cluster)}`, 'is made'] satisfies Row]),
    [`Log group ${codeSpan(ecs.logGroup)}`, 'is made'],
    ...taskRoles(plan).map(({ role, policyName }): Row => {
      const policy = `the policy ${codeSpan(policyName)}`
      return [`Role ${codeSpan(roleName(role))}`, made.includes(role) ? `is made, with ${policy}` : `gets ${policy}`]
    }),
    ...taskDefinitions(plan).map(({ family }): Row => [`Task definition ${codeSpan(family)}`, 'gets a revision']),
    ...(ecs.image.repository === undefined
      ? []
      : [[`ECR repository ${codeSpan(ecs.image.repository)}`, 'holds a copy of the image'] satisfies Row]),
    MWAA_POLICY(plan),
  ]
}

const SETUPS: Record<EcsSetup, (plan: BundlePlan) => Row[]> = {
  cloudformation: (plan) => [[`Stack ${codeSpan(stackName(plan))}`, 'is made, and holds what follows']],
  terraform: (plan) => {
    const { bucket, key } = terraformState(plan)
    return [[`Terraform's state ${codeSpan(`s3://${bucket}/${key}`)}`, 'is written, and names what follows']]
  },
  commands: () => [],
}

const workerRows = (plan: BundlePlan, files: GeneratedFile[]): Row[] => [
  MWAA_POLICY(plan),
  ...environmentRows(plan, files),
]

const APPROACHES: Record<ApproachKind, (plan: BundlePlan, files: GeneratedFile[]) => Row[]> = {
  python: workerRows,
  virtualenv: workerRows,
  ecs: (plan) => [...SETUPS[ecsOf(plan).setup](plan), ...ecsParts(plan)],
}

/** A table of what will be otherwise in the account afterwards. */
export function accountTable(plan: BundlePlan, files: GeneratedFile[]): string {
  const { bucket } = plan.answers.environment
  const store = SECRET_STORES[plan.answers.openmetadata.secretStore]
  const secrets = secretNames(plan.answers).map((name): Row => [`Secret ${codeSpan(name)}`, `stands in ${store}`])
  const dags: Row = [
    `Bucket ${codeSpan(bucket)}`,
    `gets the DAG files, and under ${codeSpan(`${RECORDS_FOLDER}/`)} a record of all this`,
  ]
  return table(
    ['Part', 'What happens to it'],
    [...secrets, ...APPROACHES[plan.answers.approach.kind](plan, files), dags],
  )
}

/** What it costs, as far as it can be said without a price. */
export function costSentence(plan: BundlePlan): string[] {
  const { approach } = plan.answers
  if (approach.kind !== 'ecs') return []
  const { cpu, memory } = approach
  return [
    `Cost: Fargate bills the virtual CPU and memory of a task for each second it runs, here ${cpu / 1024} vCPU and ${memory / 1024} GiB a run; nothing while none runs. Logs and secrets are billed by their own prices.`,
  ]
}
