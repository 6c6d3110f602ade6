import { takesWheels } from '../../advice/takesWheels'
import type { ApproachKind } from '../../answers/approach'
import { namesIndex } from '../../answers/requirements/namesIndex'
import { secretNames } from '../../answers/secretNames'
import { ecsOf } from '../ecs/ecsOf'
import { imageOf } from '../ecs/image'
import { roleExists, roleName } from '../plan/arns'
import type { BundlePlan } from '../plan/bundlePlan'
import { oncePerPlan } from '../plan/oncePerPlan'
import { environmentRequirements } from '../requirements/environmentRequirements'
import { SECRET_STORES } from '../runbook/secretStores'
import type { Picture, PictureEdge, PictureGroup, PictureNode } from './picture'
import { sourceNodes } from './sourceNodes'

const node = (id: string, group: PictureGroup, kind: string, name: string, details: string[] = []): PictureNode => ({
  id,
  group,
  kind,
  name,
  details,
})

const edge = (from: string, to: string, label: string): PictureEdge => ({ from, to, label })

const placeOf = (subnets: string[] = [], securityGroups: string[] = []) => [...subnets, ...securityGroups]

const MOST_SECRETS = 4

function secretsNode(plan: BundlePlan): PictureNode {
  const names = secretNames(plan.answers)
  const shown = names.length > MOST_SECRETS ? names.slice(0, MOST_SECRETS - 1) : names
  const more = names.length - shown.length
  const store = SECRET_STORES[plan.answers.openmetadata.secretStore]
  return node('secrets', 'account', 'Secrets', store, [...shown, ...(more > 0 ? [`and ${more} more`] : [])])
}

/** What there is whichever way: the workers, what they read and write for Airflow's own sake, and both ends of the data. */
function common(plan: BundlePlan): Picture {
  const { environment, openmetadata } = plan.answers
  const installs = environmentRequirements(plan).length > 0
  return {
    nodes: [
      node(
        'worker',
        'network',
        'Airflow workers',
        environment.name,
        placeOf(environment.subnets, environment.securityGroups),
      ),
      node('bucket', 'account', 'Bucket', environment.bucket),
      node('executionRole', 'account', 'Execution role', roleName(environment.executionRole)),
      node('airflowLog', 'account', 'Log group', `airflow-${environment.name}-Task`),
      node('server', 'outside', 'OpenMetadata', openmetadata.url),
      ...sourceNodes(plan),
    ],
    edges: [
      edge('worker', 'bucket', installs ? 'reads DAGs, takes requirements' : 'reads DAGs'),
      edge('worker', 'executionRole', 'has the rights of'),
      edge('worker', 'airflowLog', 'writes its log'),
    ],
  }
}

/** What whoever runs the workflows connects to. */
const workflowEdges = (plan: BundlePlan, runner: string): PictureEdge[] => [
  edge(runner, 'secrets', 'reads'),
  ...sourceNodes(plan).map(({ id }) => edge(runner, id, 'reads')),
  edge(runner, 'server', 'writes metadata'),
]

/** Wheels of plugins.zip come from the bucket; else pip asks an index. */
function packageIndex(plan: BundlePlan, when: string): Picture {
  const { answers } = plan
  const own = namesIndex(answers.environment.ownRequirements)
  if (takesWheels(answers) && !own) return { nodes: [], edges: [] }
  const name = own ? 'The index your requirements.txt names' : 'PyPI'
  return {
    nodes: [node('index', 'outside', 'Package index', name)],
    edges: [edge('worker', 'index', when)],
  }
}

const inWorker =
  (when: string) =>
  (plan: BundlePlan): Picture => {
    const index = packageIndex(plan, when)
    return { nodes: index.nodes, edges: [...workflowEdges(plan, 'worker'), ...index.edges] }
  }

const from = (exists: boolean) => (exists ? 'there already' : 'made by this bundle')

/** The task role reads the secrets while the workflow runs; the task execution role only starts the task. */
function asTask(plan: BundlePlan): Picture {
  const ecs = ecsOf(plan)
  const ownImage = ecs.image.host === 'ecr'
  return {
    nodes: [
      node('task', 'network', 'Fargate task', ecs.family, [
        ...placeOf(ecs.subnets, ecs.securityGroups),
        ...(ecs.assignPublicIp ? ['with a public IP'] : []),
      ]),
      node('cluster', 'account', 'ECS cluster', ecs.cluster, [from(ecs.existingCluster)]),
      node('taskLog', 'account', 'Log group', ecs.logGroup, [from(false)]),
      node('taskRole', 'account', 'Task role', roleName(ecs.taskRole), [from(roleExists(ecs.taskRole))]),
      node('taskExecutionRole', 'account', 'Task execution role', roleName(ecs.taskExecutionRole), [
        from(roleExists(ecs.taskExecutionRole)),
      ]),
      node('registry', ownImage ? 'account' : 'outside', ownImage ? 'Image in ECR' : 'Image', imageOf(plan)),
    ],
    edges: [
      edge('worker', 'cluster', 'calls RunTask'),
      edge('cluster', 'task', 'starts'),
      edge('task', 'registry', 'pulls the image'),
      edge('task', 'taskExecutionRole', 'starts with'),
      edge('task', 'taskRole', 'has the rights of'),
      edge('task', 'taskLog', 'writes its log'),
      edge('worker', 'taskLog', 'reads the log of the task'),
      ...workflowEdges(plan, 'task'),
    ],
  }
}

const APPROACHES: Record<ApproachKind, (plan: BundlePlan) => Picture> = {
  python: inWorker('installs when the environment starts'),
  virtualenv: inWorker('installs in each run'),
  ecs: asTask,
}

/** The parts of the deployment and which of them connects to which, under the names the files of the bundle use. */
export const deploymentPicture = oncePerPlan((plan: BundlePlan): Picture => {
  const base = common(plan)
  const own = APPROACHES[plan.answers.approach.kind](plan)
  return { nodes: [...base.nodes, ...own.nodes, secretsNode(plan)], edges: [...base.edges, ...own.edges] }
})
