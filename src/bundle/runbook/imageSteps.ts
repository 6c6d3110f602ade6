import { ecsOf } from '../ecs/ecsOf'
import { imageOf, publicImageOf } from '../ecs/image'
import type { BundlePlan } from '../plan/bundlePlan'
import { shellWord } from '../text/shell'
import { awsCommand } from './awsCommand'
import type { RunbookStep } from './runbookStep'

/** Copies the image into ECR, where the answers name a repository there. */
export function imageSteps(plan: BundlePlan): RunbookStep[] {
  const { image } = ecsOf(plan)
  if (image.host !== 'ecr' || image.repository === undefined) return []
  const own = imageOf(plan)
  const registry = own.slice(0, own.indexOf('/'))
  const original = publicImageOf(plan.answers.openmetadata.server)
  return [
    {
      title: 'Copy the image into ECR',
      why: 'The task pulls it from there, so its subnets need no way to a public registry. Docker is needed for this step; the image is about 4.5 GB.',
      commands: [
        awsCommand(plan, 'ecr create-repository', { 'repository-name': image.repository }),
        `${awsCommand(plan, 'ecr get-login-password')} | docker login --username AWS --password-stdin ${shellWord(registry)}`,
        `docker pull --platform linux/amd64 ${shellWord(original)}`,
        `docker tag ${shellWord(original)} ${shellWord(own)}`,
        `docker push ${shellWord(own)}`,
      ],
    },
  ]
}

/** The command that takes the copy away again. */
export function removeImage(plan: BundlePlan): string[] {
  const { image } = ecsOf(plan)
  if (image.host !== 'ecr' || image.repository === undefined) return []
  return [`${awsCommand(plan, 'ecr delete-repository', { 'repository-name': image.repository })} --force`]
}
