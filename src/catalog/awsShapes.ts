/** What AWS takes for a name, an id or an ARN: the shape, the length, and words that show a right value. */
export interface AwsShape {
  like: string
  pattern: RegExp
  max?: number
}

const ROLE_PATH_AND_NAME = String.raw`(?:[\w+=,.@-]+\/)*(?!-)[\w+=,.@-]{1,64}`

/**
 * The shapes of what a person copies from AWS, from the API models of botocore 1.44.5 and the service guides, read on
 * 2026-11-22 (mwaa.md §5.2 and §7). Names of roles and secrets may not begin with `-`, which AWS would allow: in a
 * command that reads as an option. Ids are `vpc-`, `subnet-`, `sg-` with 8 or 17 hexadecimal digits.
 */
export const awsShapes = {
  environmentName: {
    like: 'the environment name: a letter, then letters, digits, - or _, at most 80',
    pattern: /^[a-zA-Z][0-9a-zA-Z_-]*$/,
    max: 80,
  },
  region: { like: 'an AWS region such as us-east-2', pattern: /^[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}$/, max: 25 },
  account: { like: 'the AWS account: 12 digits', pattern: /^\d{12}$/ },
  bucket: { like: 'the bucket name: 3 to 63 of a-z, 0-9, . and -', pattern: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/ },
  roleArn: {
    like: 'the ARN of the execution role: arn:aws:iam::123456789012:role/name',
    pattern: new RegExp(String.raw`^arn:aws(?:-[a-z]+)*:iam::\d{12}:role\/${ROLE_PATH_AND_NAME}$`),
    max: 1224,
  },
  roleNameOrArn: {
    like: 'a role: its name, or its ARN where it exists already',
    pattern: new RegExp(
      String.raw`^(?:arn:aws(?:-[a-z]+)*:iam::\d{12}:role\/${ROLE_PATH_AND_NAME}|(?!-)[\w+=,.@-]{1,64})$`,
    ),
  },
  ecsName: { like: 'a name of letters, digits, _ and -, at most 255', pattern: /^[A-Za-z0-9_-]+$/, max: 255 },
  subnet: { like: 'subnet- and 8 or 17 hexadecimal digits', pattern: /^subnet-(?:[0-9a-f]{8}|[0-9a-f]{17})$/ },
  securityGroup: { like: 'sg- and 8 or 17 hexadecimal digits', pattern: /^sg-(?:[0-9a-f]{8}|[0-9a-f]{17})$/ },
  vpc: { like: 'vpc- and 8 or 17 hexadecimal digits', pattern: /^vpc-(?:[0-9a-f]{8}|[0-9a-f]{17})$/ },
  routeTable: { like: 'rtb- and 8 or 17 hexadecimal digits', pattern: /^rtb-(?:[0-9a-f]{8}|[0-9a-f]{17})$/ },
  logGroup: {
    like: 'a log group such as /ecs/openmetadata-ingestion',
    pattern: /^[.\-_/#A-Za-z0-9]+$/,
    max: 512,
  },
  logStreamPrefix: { like: 'a log stream prefix such as ecs', pattern: /^[A-Za-z0-9_.-]+$/, max: 128 },
  ecrRepository: {
    like: 'an ECR repository such as openmetadata/ingestion-base',
    pattern: /^[a-z0-9][a-z0-9._/-]*$/,
    max: 256,
  },
  /** Secrets Manager's characters, of which Parameter Store takes fewer. Never an ARN: see `secretReferenceSchema`. */
  secretName: {
    like: 'the name of a secret, for example /openmetadata/ingestion-bot',
    pattern: /^(?!arn:|-)(?!.*\/$)[A-Za-z0-9/_+=.@-]+$/,
    max: 512,
  },
} satisfies Record<string, AwsShape>
