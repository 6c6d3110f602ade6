import { ecsOf } from '../ecs/ecsOf'
import { LOG_RETENTION_DAYS } from '../ecs/logRetention'
import { arn } from '../plan/arns'
import type { BundlePlan } from '../plan/bundlePlan'
import type { Tree } from '../text/yaml'
import { stackRoleArn, stackRoles } from './stackRoles'
import { stackTaskDefinitions } from './stackTaskDefinitions'
import type { Resources } from './template'

function cluster(plan: BundlePlan): Resources {
  const { existingCluster, cluster: name } = ecsOf(plan)
  return existingCluster ? {} : { Cluster: { Type: 'AWS::ECS::Cluster', Properties: { ClusterName: name } } }
}

/**
 * The group goes with the stack: Airflow has a copy of each run's log, and a group that stayed would keep its name from
 * the next stack. When only its name is changed, the logs under the old one stay until their retention ends.
 */
function logGroup(plan: BundlePlan): Resources {
  return {
    LogGroup: {
      Type: 'AWS::Logs::LogGroup',
      DeletionPolicy: 'Delete',
      UpdateReplacePolicy: 'Retain',
      Properties: { LogGroupName: ecsOf(plan).logGroup, RetentionInDays: LOG_RETENTION_DAYS },
    },
  }
}

function outputs(plan: BundlePlan, definitions: Resources): Record<string, Tree> {
  const { existingCluster, cluster: name, logGroup: group, taskRole, taskExecutionRole } = ecsOf(plan)
  const values: Record<string, Tree> = {
    ClusterArn: existingCluster ? arn(plan, 'ecs', `cluster/${name}`) : { 'Fn::GetAtt': ['Cluster', 'Arn'] },
    ...Object.fromEntries(Object.keys(definitions).map((id) => [`${id}Arn`, { Ref: id }])),
    TaskExecutionRoleArn: stackRoleArn(plan, taskExecutionRole),
    TaskRoleArn: stackRoleArn(plan, taskRole),
    LogGroupName: group,
  }
  return Object.fromEntries(Object.entries(values).map(([name, Value]) => [name, { Value }]))
}

/**
 * The stack of the ECS side. It has no parameters: every value is known, and the DAGs name the same ones.
 */
export function stackTemplate(plan: BundlePlan): { [key: string]: Tree } {
  const definitions = stackTaskDefinitions(plan)
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `OpenMetadata ingestion on ECS for the MWAA environment ${plan.answers.environment.name}`,
    Resources: { ...cluster(plan), ...logGroup(plan), ...stackRoles(plan), ...definitions },
    Outputs: outputs(plan, definitions),
  }
}
