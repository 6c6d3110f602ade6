import { z } from 'zod'
import { environmentSchema } from '../../answers/environment'
import type { PastedOutcome } from '../outcome'
import { partsOfArn } from '../partsOfArn'
import { pastedReader, under } from '../pastedReader'
import { takeValue } from '../takeValue'

const word = z.string().nullish()
const log = z.looseObject({ Enabled: z.boolean().nullish(), LogLevel: word }).nullish()

/** As far as it is read of GetEnvironmentOutput in botocore 1.44.5, mwaa 2020-07-01. */
const environment = z.looseObject({
  Name: word,
  Arn: word,
  Status: word,
  AirflowVersion: word,
  EnvironmentClass: word,
  SourceBucketArn: word,
  DagS3Path: word,
  ExecutionRoleArn: word,
  RequirementsS3Path: word,
  PluginsS3Path: word,
  NetworkConfiguration: z
    .looseObject({ SubnetIds: z.array(z.string()).nullish(), SecurityGroupIds: z.array(z.string()).nullish() })
    .nullish(),
  LoggingConfiguration: z.looseObject({ TaskLogs: log, DagProcessingLogs: log }).nullish(),
  AirflowConfigurationOptions: z.record(z.string(), z.string()).nullish(),
  LastUpdate: z.looseObject({ Status: word, Error: z.looseObject({ ErrorCode: word }).nullish() }).nullish(),
})

type Environment = z.output<typeof environment>

function stateRemarks({ Status, LastUpdate }: Environment): string[] {
  const code = LastUpdate?.Error?.ErrorCode
  return [
    ...(Status && Status !== 'AVAILABLE'
      ? [`The environment is ${Status}: it takes an update once it is AVAILABLE.`]
      : []),
    ...(LastUpdate?.Status === 'FAILED' ? [`Its last update failed${code ? ` with ${code}` : ''}.`] : []),
  ]
}

function logRemarks({ LoggingConfiguration }: Environment): string[] {
  const { TaskLogs, DagProcessingLogs } = LoggingConfiguration ?? {}
  return [
    ...(TaskLogs?.Enabled === false ? ['Task logs are off: a run leaves no log. Switch them on at INFO.'] : []),
    ...(DagProcessingLogs?.Enabled === false
      ? ['DAG processing logs are off: an import error is seen in the Airflow UI only.']
      : []),
  ]
}

function fileRemarks({
  DagS3Path,
  RequirementsS3Path,
  PluginsS3Path,
  AirflowConfigurationOptions,
}: Environment): string[] {
  const options = Object.keys(AirflowConfigurationOptions ?? {})
  const folder = DagS3Path?.replace(/\/+$/, '')
  return [
    ...(folder && folder !== 'dags'
      ? [`Its DAG folder is ${folder}: deploy.sh follows it, commands by hand say dags.`]
      : []),
    ...(RequirementsS3Path ? [`It has requirements in ${RequirementsS3Path}: paste them on the Runtime step.`] : []),
    ...(PluginsS3Path ? [`It has plugins in ${PluginsS3Path}: deploy.sh keeps them beside the bundle's.`] : []),
    ...(options.length > 0 ? [`Its configuration options stay as they are: ${options.join(', ')}.`] : []),
  ]
}

function readEnvironment(given: Environment, outcome: PastedOutcome): void {
  const { shape } = environmentSchema
  const arn = partsOfArn(given.Arn)
  const take = (name: keyof typeof shape, value: unknown) =>
    takeValue(outcome, `environment.${name}`, shape[name], value)
  take('release', given.AirflowVersion)
  take('class', given.EnvironmentClass)
  take('name', given.Name ?? arn?.resource.replace(/^environment\//, ''))
  take('region', arn?.region)
  take('account', arn?.account)
  take('bucket', given.SourceBucketArn)
  take('executionRole', given.ExecutionRoleArn)
  take('subnets', given.NetworkConfiguration?.SubnetIds)
  take('securityGroups', given.NetworkConfiguration?.SecurityGroupIds)
  outcome.remarks.push(...stateRemarks(given), ...logRemarks(given), ...fileRemarks(given))
}

/** `aws mwaa get-environment`: all of the environment that the wizard asks for. */
export const environmentReader = pastedReader(
  'aws mwaa get-environment',
  under('Environment', 'AirflowVersion', 'SourceBucketArn'),
  environment,
  readEnvironment,
)
