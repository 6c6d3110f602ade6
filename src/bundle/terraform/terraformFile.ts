import { ecsOf } from '../ecs/ecsOf'
import { LOG_RETENTION_DAYS } from '../ecs/logRetention'
import type { GeneratedFile } from '../generatedFile'
import { arn } from '../plan/arns'
import type { BundlePlan } from '../plan/bundlePlan'
import { type HclBlock, type HclValue, hclBlock } from '../text/hcl'
import { roleBlocks, terraformRoleArn } from './roleBlocks'
import { settingBlocks } from './settingBlocks'
import { taskBlocks } from './taskBlocks'

function cluster(plan: BundlePlan): HclBlock[] {
  const { existingCluster, cluster: name } = ecsOf(plan)
  return existingCluster ? [] : [{ head: ['resource', 'aws_ecs_cluster', 'ingestion'], attributes: [{ name }] }]
}

/** The group goes with `terraform destroy`: Airflow has a copy of each run's log. */
function logGroup(plan: BundlePlan): HclBlock {
  return {
    head: ['resource', 'aws_cloudwatch_log_group', 'ingestion'],
    attributes: [{ name: ecsOf(plan).logGroup, retention_in_days: LOG_RETENTION_DAYS }],
  }
}

function outputs(plan: BundlePlan): HclBlock[] {
  const { existingCluster, cluster: name, taskRole, taskExecutionRole } = ecsOf(plan)
  const values: Record<string, HclValue> = {
    cluster_arn: existingCluster
      ? arn(plan, 'ecs', `cluster/${name}`)
      : { expression: 'aws_ecs_cluster.ingestion.arn' },
    task_definition_arns: { expression: '[for made in aws_ecs_task_definition.ingestion : made.arn]' },
    task_execution_role_arn: terraformRoleArn(plan, taskExecutionRole),
    task_role_arn: terraformRoleArn(plan, taskRole),
    log_group_name: { expression: 'aws_cloudwatch_log_group.ingestion.name' },
  }
  return Object.entries(values).map(([output, value]) => ({ head: ['output', output], attributes: [{ value }] }))
}

/**
 * The ECS side as a configuration of Terraform. It has no variables: every value is known, and the DAGs name the same
 * ones. Policies and task definitions are read from the documents beside it, which `commands` would take as they stand.
 */
export function terraformFile(plan: BundlePlan): GeneratedFile {
  const blocks = [
    ...settingBlocks(plan),
    ...cluster(plan),
    logGroup(plan),
    ...roleBlocks(plan),
    ...taskBlocks(plan),
    ...outputs(plan),
  ]
  const about = `# OpenMetadata ingestion on ECS for the MWAA environment ${plan.answers.environment.name}`
  return { path: 'ecs/main.tf', text: `${[about, ...blocks.map(hclBlock)].join('\n\n')}\n` }
}
