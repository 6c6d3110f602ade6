import { z } from 'zod'
import { pastedReader, under } from '../pastedReader'

const nameOf = (arn: string) => arn.replace(/^.*\//, '')

/** `aws ecs list-clusters`: which clusters there are. */
export const clustersReader = pastedReader(
  'aws ecs list-clusters',
  under('clusterArns'),
  z.array(z.string()),
  (arns, outcome) => {
    outcome.choices.clusters = arns.map((arn) => ({ value: nameOf(arn), words: '' }))
    const [only, ...others] = arns
    if (only === undefined) outcome.remarks.push('There is no cluster yet: the bundle makes one.')
    else if (others.length === 0)
      outcome.values.push(
        { path: 'approach.cluster', value: nameOf(only) },
        { path: 'approach.existingCluster', value: true },
      )
  },
)
