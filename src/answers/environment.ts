import { z } from 'zod'
import { awsShapes } from '../catalog/awsShapes'
import { ownRequirementsSchema } from './requirements/ownRequirements'
import { optionalTextList, text } from './text'
import { versionRules } from './versionRules'

/** The MWAA environment, as its details page in the console shows it. */
export const environmentSchema = z.strictObject({
  release: text(versionRules.release),
  name: text({
    ...awsShapes.environmentName,
    understand: (pasted) => pasted.replace(/^arn:aws[a-z-]*:airflow:.*:environment\//, ''),
  }),
  region: text(awsShapes.region),
  account: text({
    ...awsShapes.account,
    understand: (pasted) => pasted.replace(/^(\d{4})-(\d{4})-(\d{4})$/, '$1$2$3'),
  }),
  bucket: text({
    ...awsShapes.bucket,
    understand: (pasted) => pasted.replace(/^(?:s3:\/\/|arn:aws[a-z-]*:s3:::)/, '').replace(/\/.*$/, ''),
  }),
  executionRole: text(awsShapes.roleArn),
  class: z.enum(['mw1.micro', 'mw1.small', 'mw1.medium', 'mw1.large', 'mw1.xlarge', 'mw1.2xlarge'], {
    error: 'Choose an environment class such as mw1.medium.',
  }),
  /** Whether the workers reach the package index: not in a network that is closed to the internet. */
  network: z.enum(['open', 'closed'], { error: 'Say whether the network is open or closed.' }).default('open'),
  /** Where the environment stands in its VPC: what an ECS task that reads its database has to share. */
  subnets: optionalTextList(awsShapes.subnet, { max: 16, of: 'subnets' }),
  securityGroups: optionalTextList(awsShapes.securityGroup, { max: 5, of: 'security groups' }),
  /** The requirements.txt the environment has already; the bundle's keeps its lines. */
  ownRequirements: ownRequirementsSchema,
})
