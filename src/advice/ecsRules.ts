import type { Answers } from '../answers/answers'
import type { EcsApproach } from '../answers/approach'
import { fargateSizes, memoriesFor } from '../catalog/fargateSizes'
import { findRegion, partitionOf } from '../catalog/regions'
import type { Finding } from './finding'
import type { Rule } from './rule'

function ecsRule(needs: string[], check: (ecs: EcsApproach, answers: Answers) => Finding[]): Rule {
  return {
    needs: ['approach.kind', ...needs],
    check: (answers) => (answers.approach.kind === 'ecs' ? check(answers.approach, answers) : []),
  }
}

const fargateSize = ecsRule(['approach.cpu', 'approach.memory'], ({ cpu, memory }) => {
  const memories = memoriesFor(cpu)
  if (memories.length === 0) {
    const sizes = fargateSizes.map((size) => size.cpu).join(', ')
    return [
      {
        severity: 'error',
        path: 'approach.cpu',
        message: `Fargate has no ${cpu} CPU units. Expected one of ${sizes}.`,
      },
    ]
  }
  if (memories.includes(memory)) return []
  return [
    {
      severity: 'error',
      path: 'approach.memory',
      message: `Fargate does not pair ${cpu} CPU units with ${memory} MiB. Expected one of ${memories.join(', ')}.`,
      source: 'Amazon ECS developer guide, task size',
      fix: { label: `Use ${memories[0]} MiB`, changes: [{ path: 'approach.memory', value: memories[0] }] },
    },
  ]
})

const enoughMemory = ecsRule(['approach.memory', 'approach.cpu'], ({ cpu, memory }) => {
  if (memory >= 2048 && cpu >= 1024) return []
  return [
    {
      severity: 'warning',
      path: 'approach.memory',
      message: `${cpu} CPU units and ${memory} MiB are small. Start with 1024 and 2048; a task that runs out of memory ends with exit code 137.`,
      reason:
        "Importing the workflow alone takes up to 10 s of CPU and 400 MB. OpenMetadata's page names 256 and 512 as tested.",
      source: 'Measured 2026-11-22',
      fix: {
        label: 'Use 1024 and 2048',
        changes: [
          { path: 'approach.cpu', value: 1024 },
          { path: 'approach.memory', value: 2048 },
        ],
      },
    },
  ]
})

const fargateRegion = ecsRule(['environment.region'], (_, { environment: { region } }) => {
  const known = findRegion(region)
  if (!known || known.ecs) return []
  return [
    {
      severity: 'error',
      path: 'environment.region',
      message: `AWS's endpoint data lists no ECS in ${region}.`,
      source: 'botocore 1.44.5 endpoint data',
    },
  ]
})

const wayToImage = ecsRule(['approach.image', 'approach.assignPublicIp'], ({ image, assignPublicIp }, answers) => {
  if (image.host === 'ecr' || assignPublicIp || answers.environment.network === 'closed') return []
  return [
    {
      severity: 'info',
      path: 'approach.assignPublicIp',
      message: `The image comes from ${image.host}: private subnets need a NAT gateway to reach it; public ones need a public IP for the task.`,
    },
  ]
})

const roleAccounts = ecsRule(
  ['approach.taskRole', 'approach.taskExecutionRole', 'environment.account', 'environment.region'],
  (ecs, { environment }) =>
    (['taskRole', 'taskExecutionRole'] as const).flatMap((name) => {
      const expected = `arn:${partitionOf(environment.region)}:iam::${environment.account}:`
      if (!ecs[name].startsWith('arn:') || ecs[name].startsWith(expected)) return []
      return [
        {
          severity: 'error' as const,
          path: `approach.${name}`,
          message: `This role is of another account or partition. Expected an ARN that begins with ${expected}`,
        },
      ]
    }),
)

const heldRevision = ecsRule(['approach.revision', 'approach.setup'], ({ revision, setup }) => {
  if (revision === undefined || setup === 'commands') return []
  const maker = setup === 'terraform' ? 'Terraform' : 'the stack'
  return [
    {
      severity: 'info',
      path: 'approach.revision',
      message: `The DAGs run revision ${revision}. A change of the task makes ${maker} register another one, which they run only when its number stands here.`,
      reason: 'The first revision of a new family is 1. Those that are replaced are kept.',
    },
  ]
})

export const ecsRules: Rule[] = [fargateSize, enoughMemory, fargateRegion, wayToImage, roleAccounts, heldRevision]
