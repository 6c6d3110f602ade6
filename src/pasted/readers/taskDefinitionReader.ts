import { z } from 'zod'
import { approachSchema } from '../../answers/approach'
import type { PastedOutcome } from '../outcome'
import { pastedReader, under } from '../pastedReader'
import { takeValue } from '../takeValue'

const word = z.string().nullish()

const container = z.looseObject({
  name: word,
  image: word,
  environment: z.array(z.looseObject({ name: z.string() })).nullish(),
  secrets: z.array(z.looseObject({ name: z.string() })).nullish(),
  logConfiguration: z.looseObject({ logDriver: word, options: z.record(z.string(), z.string()).nullish() }).nullish(),
})

/** As far as it is read of DescribeTaskDefinitionResponse in botocore 1.44.5, ecs 2014-11-13. */
const taskDefinition = z.looseObject({
  family: word,
  revision: z.number().nullish(),
  status: word,
  cpu: word,
  memory: word,
  taskRoleArn: word,
  executionRoleArn: word,
  networkMode: word,
  requiresCompatibilities: z.array(z.string()).nullish(),
  containerDefinitions: z.array(container).nullish(),
})

type TaskDefinition = z.output<typeof taskDefinition>
type Container = z.output<typeof container>

const [, ecsSchema] = approachSchema.options

/** OpenMetadata's own image: registry, repository, tag. Without a registry, Docker Hub's is meant. */
const IMAGE = /^(?:([^/]+\.[^/]+)\/)?(.+?)(?::([\w.-]+))?(?:@sha256:[0-9a-f]+)?$/

function readImage(image: string, outcome: PastedOutcome): void {
  const [, host = 'docker.io', repository = '', tag = ''] = IMAGE.exec(image) ?? []
  const inEcr = /^\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/.test(host)
  if (!inEcr && !repository.endsWith('openmetadata/ingestion-base')) {
    outcome.remarks.push('Its image is not OpenMetadata’s ingestion-base: the bundle registers a revision that has it.')
    return
  }
  const { host: hosts, repository: repositories } = ecsSchema.shape.image.unwrap().shape
  takeValue(outcome, 'approach.image.host', hosts, inEcr ? 'ecr' : host)
  if (inEcr) takeValue(outcome, 'approach.image.repository', repositories, repository)
  if (tag) outcome.remarks.push(`Its image is ${tag}; the bundle registers a revision with the server's version.`)
}

function readContainer(given: Container, outcome: PastedOutcome): void {
  const { shape } = ecsSchema
  takeValue(outcome, 'approach.container', shape.container, given.name)
  if (given.image) readImage(given.image, outcome)
  const { logDriver, options } = given.logConfiguration ?? {}
  if (logDriver === 'awslogs') {
    takeValue(outcome, 'approach.logGroup', shape.logGroup, options?.['awslogs-group'])
    takeValue(outcome, 'approach.logStreamPrefix', shape.logStreamPrefix, options?.['awslogs-stream-prefix'])
  } else outcome.remarks.push('It does not log to CloudWatch (awslogs), from where Airflow copies the log.')
  const names = [...(given.environment ?? []), ...(given.secrets ?? [])].map(({ name }) => name)
  if (names.length > 0) outcome.remarks.push(`Variables of its own are not taken over: ${names.join(', ')}.`)
}

function readTaskDefinition(given: TaskDefinition, outcome: PastedOutcome): void {
  const { shape } = ecsSchema
  takeValue(outcome, 'approach.family', shape.family, given.family)
  takeValue(outcome, 'approach.cpu', shape.cpu, given.cpu)
  takeValue(outcome, 'approach.memory', shape.memory, given.memory)
  takeValue(outcome, 'approach.taskRole', shape.taskRole, given.taskRoleArn)
  takeValue(outcome, 'approach.taskExecutionRole', shape.taskExecutionRole, given.executionRoleArn)
  const containers = given.containerDefinitions ?? []
  const chosen = containers.length === 1 ? containers[0] : containers.find(({ image }) => image?.includes('ingestion'))
  outcome.choices.containers = containers.map(({ name, image }) => ({ value: name ?? '', words: image ?? '' }))
  if (chosen) readContainer(chosen, outcome)
  else outcome.remarks.push('None of its containers has an ingestion image: choose the container.')
  const { networkMode, requiresCompatibilities, revision, status } = given
  if (revision) outcome.remarks.push(`This is revision ${revision}. Answers that name none run the newest.`)
  if (status && status !== 'ACTIVE') outcome.remarks.push(`It is ${status}: a task runs from an ACTIVE one only.`)
  if (networkMode && networkMode !== 'awsvpc')
    outcome.remarks.push('Its network mode is not awsvpc, which Fargate needs.')
  if (requiresCompatibilities && !requiresCompatibilities.includes('FARGATE'))
    outcome.remarks.push('It was not made for Fargate: the bundle registers a revision that is.')
}

/** `aws ecs describe-task-definition`: the task of somebody who has one. Of variables only the names are looked at. */
export const taskDefinitionReader = pastedReader(
  'aws ecs describe-task-definition',
  under('taskDefinition', 'containerDefinitions', 'family'),
  taskDefinition,
  readTaskDefinition,
)
