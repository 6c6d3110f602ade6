import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { ENVIRONMENT, MINIMAL_ENVIRONMENT, ROUTE_TABLES, SUBNETS, TASK_DEFINITION } from './fixtures/awsOutputs'
import { readPasted } from './readPasted'

const json = (tree: unknown) => JSON.stringify(tree, null, 4)

function valuesOf(text: string): Record<string, unknown> {
  const { outcomes, problem } = readPasted(text)
  expect(problem).toBeUndefined()
  return Object.fromEntries(outcomes.flatMap(({ values }) => values).map(({ path, value }) => [path, value]))
}

const remarksOf = (tree: unknown) => readPasted(json(tree)).outcomes.flatMap(({ remarks }) => remarks)

const CHINA = {
  'environment.release': '3.0.6',
  'environment.class': 'mw1.medium',
  'environment.name': 'platform-airflow',
  'environment.region': 'cn-north-1',
  'environment.account': '123456789012',
  'environment.bucket': 'platform-airflow-dags',
  'environment.executionRole': 'arn:aws-cn:iam::123456789012:role/service-role/AmazonMWAA-platform',
  'environment.subnets': 'subnet-0aaaaaaaaaaaaaaaa\nsubnet-0bbbbbbbbbbbbbbbb',
  'environment.securityGroups': 'sg-0aaaaaaaaaaaaaaaa',
}

test('an environment gives all that the wizard asks of it, in China as elsewhere', () => {
  expect(valuesOf(json(ENVIRONMENT))).toEqual(CHINA)
  expect(readPasted(json(ENVIRONMENT)).outcomes).toMatchObject([{ command: 'aws mwaa get-environment' }])
})

test('what was switched off, is in the way or stays as it is, is told', () => {
  expect(remarksOf(ENVIRONMENT)).toEqual([
    'The environment is UPDATING: it takes an update once it is AVAILABLE.',
    'Its last update failed with INCORRECT_CONFIGURATION.',
    'Task logs are off: a run leaves no log. Switch them on at INFO.',
    'Its DAG folder is airflow/dags: deploy.sh follows it, commands by hand say dags.',
    'It has requirements in mine/requirements.txt: paste them on the Runtime step.',
    "It has plugins in plugins.zip: deploy.sh keeps them beside the bundle's.",
    'Its configuration options stay as they are: core.default_timezone, smtp.smtp_password.',
  ])
  expect(JSON.stringify(readPasted(json(ENVIRONMENT)))).not.toContain('hunter2')
  expect(remarksOf(MINIMAL_ENVIRONMENT)).toEqual([])
})

const NOISY: [string, (output: string) => string][] = [
  ['nothing', (output) => output],
  [
    'the prompt and the command',
    (output) => `[cloudshell-user@ip-10-2-3-4 ~]$ aws mwaa get-environment \\\n> --name x\n${output}\n~ $`,
  ],
  ['a prompt with brackets and braces', (output) => `{me} [~]$ echo '{"a": 1'\n${output}\n{me} [~]$ `],
  ['Windows line ends and a mark', (output) => `\uFEFF${output.replaceAll('\n', '\r\n')}\r\n`],
  ['colours', (output) => `\u001b[1;32m$ \u001b[0m${output}\u001b[0m`],
  ['text right behind it', (output) => `${output}[cloudshell-user@ip ~]$`],
  ['another document before it', (output) => `{"UserId": "AIDA", "Account": "123456789012"}\n${output}`],
]

test.each(NOISY)('around it: %s', (_, noise) => {
  expect(valuesOf(noise(json(ENVIRONMENT)))).toEqual(CHINA)
})

test('--output yaml, and --query that takes the key away', () => {
  expect(valuesOf(`$ aws mwaa get-environment --output yaml\n${stringify(ENVIRONMENT)}$ `)).toEqual(CHINA)
  expect(valuesOf(json(ENVIRONMENT.Environment))).toEqual(CHINA)
})

test('a task definition gives the task; of its variables only the names are seen', () => {
  expect(valuesOf(json(TASK_DEFINITION))).toEqual({
    'approach.family': 'ingestion',
    'approach.cpu': 2048,
    'approach.memory': 4096,
    'approach.taskRole': 'arn:aws:iam::123456789012:role/ingestion-task',
    'approach.taskExecutionRole': 'arn:aws:iam::123456789012:role/ingestion-execution',
    'approach.container': 'om',
    'approach.image.host': 'ecr',
    'approach.image.repository': 'openmetadata/ingestion-base',
    'approach.logGroup': '/ecs/ingestion',
    'approach.logStreamPrefix': 'nightly',
  })
  expect(remarksOf(TASK_DEFINITION)).toEqual([
    "Its image is 1.11.3; the bundle registers a revision with the server's version.",
    'Variables of its own are not taken over: PLAIN, API_TOKEN.',
    'This is revision 7. Answers that name none run the newest.',
  ])
  expect(JSON.stringify(readPasted(json(TASK_DEFINITION)))).not.toContain('hunter2')
})

test('one cluster is taken, of several one has to be chosen', () => {
  const arn = (name: string) => `arn:aws:ecs:us-east-2:123456789012:cluster/${name}`
  expect(valuesOf(json({ clusterArns: [arn('data')] }))).toEqual({
    'approach.cluster': 'data',
    'approach.existingCluster': true,
  })
  expect(readPasted(json({ clusterArns: [arn('data'), arn('web')] })).outcomes).toMatchObject([
    { values: [], choices: { clusters: [{ value: 'data' }, { value: 'web' }] } },
  ])
  expect(remarksOf({ clusterArns: [] })).toEqual(['There is no cluster yet: the bundle makes one.'])
})

test('several outputs in one text are all read', () => {
  const { outcomes } = readPasted(`$ aws …\n${json(SUBNETS)}\n$ aws …\n${json(ROUTE_TABLES)}\n$ `)
  expect(outcomes.map(({ command }) => command)).toEqual(['aws ec2 describe-subnets', 'aws ec2 describe-route-tables'])
  expect(outcomes[0]?.network.subnets).toEqual([
    { id: 'subnet-0aaaaaaaaaaaaaaaa', vpc: 'vpc-0aaaaaaaaaaaaaaaa', zone: 'us-east-2a', name: 'private a' },
    { id: 'subnet-0bbbbbbbbbbbbbbbb', vpc: 'vpc-0aaaaaaaaaaaaaaaa', zone: 'us-east-2b' },
  ])
  expect(outcomes[1]?.network.routeTables?.map(({ main, subnets, way }) => ({ main, subnets, way }))).toEqual([
    { main: true, subnets: [], way: 'none' },
    { main: false, subnets: ['subnet-0aaaaaaaaaaaaaaaa'], way: 'nat' },
    { main: false, subnets: ['subnet-0bbbbbbbbbbbbbbbb'], way: 'internet-gateway' },
    { main: false, subnets: [], way: 'none' },
    { main: false, subnets: [], way: 'other' },
  ])
})

test('endpoints count by their services, in China as elsewhere, once they are available', () => {
  const endpoint = (ServiceName: string, State = 'available') => ({
    VpcId: 'vpc-0aaaaaaaaaaaaaaaa',
    ServiceName,
    State,
  })
  const VpcEndpoints = [
    endpoint('com.amazonaws.us-east-2.ecr.api'),
    endpoint('cn.com.amazonaws.cn-north-1.ecr.dkr'),
    endpoint('com.amazonaws.us-east-2.logs', 'pending'),
  ]
  expect(readPasted(json({ VpcEndpoints })).outcomes[0]?.network.endpoints?.map(({ service }) => service)).toEqual([
    'ecr.api',
    'ecr.dkr',
  ])
})

test('an endpoint that is a gateway serves the tables it names, an interface all of its VPC', () => {
  const vpc = 'vpc-0aaaaaaaaaaaaaaaa'
  const tables = ['rtb-0aaaaaaaaaaaaaaaa']
  const of = (service: string, VpcEndpointType: string, RouteTableIds: string[]) => ({
    VpcId: vpc,
    ServiceName: `com.amazonaws.us-east-2.${service}`,
    VpcEndpointType,
    RouteTableIds,
  })
  const VpcEndpoints = [of('s3', 'Gateway', tables), of('logs', 'Interface', [])]
  expect(readPasted(json({ VpcEndpoints })).outcomes[0]?.network.endpoints).toEqual([
    { vpc, service: 's3', routeTables: tables },
    { vpc, service: 'logs' },
  ])
})

test('the server says its version and its services', () => {
  expect(valuesOf('{"version":"1.12.14","revision":"abc","timestamp":1}$ ')).toEqual({
    'openmetadata.server': '1.12.14',
  })
  expect(remarksOf({ version: '1.13.0-SNAPSHOT', revision: 'x' })[0]).toContain('not a published version')
  const data = [{ name: 'shop', serviceType: 'Postgres', connection: { config: { password: 'hunter2' } } }]
  const read = readPasted(json({ data, paging: { total: 1 } }))
  expect(read.outcomes[0]?.choices.services).toEqual([{ value: 'shop', words: 'Postgres' }])
  expect(JSON.stringify(read)).not.toContain('hunter2')
})

test.each([
  ['', 'Paste the output of the command.'],
  ['hello', 'There is no JSON or YAML in it.'],
  [json(ENVIRONMENT).slice(0, 300), 'The output is cut'],
  ['-----\n|  DescribeSubnets  |\n|  x  |', 'This is a table. Add --output json'],
  [
    'An error occurred (AccessDeniedException) when calling the GetEnvironment operation: User x is not authorized',
    'AWS refused the command with AccessDeniedException.',
  ],
  ['Unable to locate credentials. You can configure credentials by running "aws login".', 'not signed in'],
  [json({ Functions: [] }), 'This is the output of none of these commands: aws mwaa get-environment'],
  [json({ Environment: { Name: 7 } }), 'aws mwaa get-environment, but Name is not what that prints'],
  [json({ Subnets: [{ SubnetId: 'x' }] }), 'aws ec2 describe-subnets, but 0.VpcId is not'],
])('%j is refused: %s', (text, why) => {
  expect(readPasted(text).outcomes).toEqual([])
  expect(readPasted(text).problem).toContain(why)
})

test('a value that an answer does not take is left out by name, and the others stand', () => {
  const { outcomes } = readPasted(
    json({ Environment: { ...MINIMAL_ENVIRONMENT.Environment, AirflowVersion: 'latest' } }),
  )
  expect(outcomes[0]?.values.map(({ path }) => path)).toContain('environment.name')
  expect(outcomes[0]?.remarks).toEqual(['release was left out. Expected an Airflow release such as 2.10.3.'])
})
