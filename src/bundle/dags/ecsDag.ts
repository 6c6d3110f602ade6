import type { EcsApproach } from '../../answers/approach'
import { ecsOf } from '../ecs/ecsOf'
import { IMAGE_COMMAND } from '../ecs/imageCommand'
import { taskDefinitionFor } from '../ecs/taskDefinitions'
import type { BundlePlan } from '../plan/bundlePlan'
import type { PlannedPipeline } from '../plan/planPipelines'
import { block, identifier, literal, type Python, python, textBlock } from '../text/python'
import { airflowImports } from './airflowImports'
import { dagBlock, dagDoc, dagDocstring } from './dagParts'

const WHERE = 'as a Fargate task'

interface ConfigSource {
  imports: Python
  constant: Python[]
  environment: Python[]
}

/**
 * `overrides` is a templated field on every release: a brace that Jinja would act on is written as an expression that
 * prints it, so that the container gets the text as it stands in the file.
 */
const FOR_JINJA = python`# Airflow renders \`overrides\` with Jinja: a brace it would act on is written as one it prints.`

const CONFIG_ENVIRONMENT = python`{"name": "config", "value": CONFIG},`

const CONFIG_SOURCES: Record<
  'separate' | 'inline' | 'taskDefinition',
  (plan: BundlePlan, pipeline: PlannedPipeline) => ConfigSource
> = {
  separate: () => ({
    imports: python`import re
from datetime import timedelta
from pathlib import Path`,
    constant: [
      FOR_JINJA,
      python`CONFIG_TEXT = Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8")
CONFIG = re.sub(r"\\{(?=[{%#])", "{{ '{' }}", CONFIG_TEXT)
`,
    ],
    environment: [CONFIG_ENVIRONMENT],
  }),
  inline: (_, pipeline) => ({
    imports: python`import re
from datetime import timedelta`,
    constant: [
      python`CONFIG_TEXT = ${textBlock(pipeline.configText)}`,
      FOR_JINJA,
      python`CONFIG = re.sub(r"\\{(?=[{%#])", "{{ '{' }}", CONFIG_TEXT)
`,
    ],
    environment: [CONFIG_ENVIRONMENT],
  }),
  taskDefinition: () => ({
    imports: python`from datetime import timedelta`,
    constant: [],
    environment: [],
  }),
}

function network(ecs: EcsApproach) {
  return {
    awsvpcConfiguration: {
      subnets: ecs.subnets,
      securityGroups: ecs.securityGroups,
      assignPublicIp: ecs.assignPublicIp ? 'ENABLED' : 'DISABLED',
    },
  }
}

/** A DAG whose task runs the workflow as a Fargate task and copies the container's log into its own. */
export function ecsDag(plan: BundlePlan, pipeline: PlannedPipeline): Python {
  const ecs = ecsOf(plan)
  const task = taskDefinitionFor(plan, pipeline)
  const config = CONFIG_SOURCES[task.holdsConfig ? 'taskDefinition' : plan.answers.runtime.layout](plan, pipeline)
  const operator = plan.forms.operators.ecs
  return python`${dagDocstring(pipeline, WHERE)}

${config.imports}

${airflowImports(plan, operator)}

${block([...config.constant, dagDoc(plan, pipeline, WHERE)])}

${dagBlock(
  plan,
  pipeline,
  python`${identifier(operator.name)}(
    task_id=${literal(`run_${pipeline.row.type}`)},
    cluster=${literal(ecs.cluster)},
    task_definition=${literal(task.arn)},
    launch_type="FARGATE",
    network_configuration=${literal(network(ecs))},
    overrides={
        "containerOverrides": [
            {
                "name": ${literal(ecs.container)},
                "command": ${literal(IMAGE_COMMAND)},
                "environment": [
                    ${block([...config.environment, python`{"name": "pipelineType", "value": ${literal(pipeline.row.type)}},`])}
                ],
            },
        ],
    },
    awslogs_group=${literal(ecs.logGroup)},
    awslogs_region=${literal(plan.answers.environment.region)},
    awslogs_stream_prefix=${literal(`${ecs.logStreamPrefix}/${ecs.container}`)},
)`,
)}`
}
