import type { EcsApproach } from '../../answers/approach'
import { ecsOf } from '../ecs/ecsOf'
import { IMAGE_COMMAND } from '../ecs/imageCommand'
import { taskDefinitionFor } from '../ecs/taskDefinitions'
import type { BundlePlan } from '../plan/bundlePlan'
import type { PlannedDag, PlannedPipeline } from '../plan/planDags'
import { block, identifier, literal, type Python, python, textBlock } from '../text/python'
import { airflowImports } from './airflowImports'
import { dagBlock, dagDoc, dagDocstring } from './dagParts'
import { configFile, constant, ownTries } from './taskCode'

const WHERE = 'as a Fargate task'

/**
 * `overrides` is a templated field on every release: a brace that Jinja would act on is written as an expression that
 * prints it, so that the container gets the text as it stands in the file.
 */
const FOR_JINJA = python`# Airflow renders \`overrides\` with Jinja: a brace it would act on is written as one it prints.`

const escaped = (text: Python) => python`re.sub(r"\\{(?=[{%#])", "{{ '{' }}", ${text})`

interface Layout {
  imports: Python
  text: (dag: PlannedDag, pipeline: PlannedPipeline) => Python
  /** Whether the comment stands above the text; a text of many lines has it below, where the work is done. */
  commentFirst: boolean
}

const LAYOUTS: Record<'separate' | 'inline', Layout> = {
  separate: {
    imports: python`import re
from datetime import timedelta
from pathlib import Path`,
    text: (dag, pipeline) => python`${configFile(dag, pipeline)}.read_text(encoding="utf-8")`,
    commentFirst: true,
  },
  inline: {
    imports: python`import re
from datetime import timedelta`,
    text: (_, pipeline) => textBlock(pipeline.configText),
    commentFirst: false,
  },
}

const FROM_TASK_DEFINITION = python`from datetime import timedelta`

const isHeld = (plan: BundlePlan) => (pipeline: PlannedPipeline) => taskDefinitionFor(plan, pipeline).holdsConfig

function network(ecs: EcsApproach) {
  return {
    awsvpcConfiguration: {
      subnets: ecs.subnets,
      securityGroups: ecs.securityGroups,
      assignPublicIp: ecs.assignPublicIp ? 'ENABLED' : 'DISABLED',
    },
  }
}

interface Overrides {
  first: Python[]
  definition: Python
  environment: Python
  last: Python[]
}

/** The operator's call: in a DAG of one task as it is, in a DAG of several inside the function that all of them share. */
function operatorCode(plan: BundlePlan, { first, definition, environment, last }: Overrides): Python {
  const ecs = ecsOf(plan)
  return python`${identifier(plan.forms.operators.ecs.name)}(
    ${block([...first, python`cluster=${literal(ecs.cluster)},`])}
    task_definition=${definition},
    launch_type="FARGATE",
    network_configuration=${literal(network(ecs))},
    overrides={
        "containerOverrides": [
            {
                "name": ${literal(ecs.container)},
                "command": ${literal(IMAGE_COMMAND)},
                "environment": ${environment},
            },
        ],
    },
    awslogs_group=${literal(ecs.logGroup)},
    awslogs_region=${literal(plan.answers.environment.region)},
    ${block([python`awslogs_stream_prefix=${literal(`${ecs.logStreamPrefix}/${ecs.container}`)},`, ...last])}
)`
}

interface Form {
  imports: Python
  constants: Python[]
  /** Below the DAG's page text. */
  function: Python[]
  operator: (pipeline: PlannedPipeline) => Python
}

/** A DAG of one task: its environment as the container gets it. */
function formOfEach(plan: BundlePlan, dag: PlannedDag): Form {
  const layout = LAYOUTS[plan.answers.runtime.layout]
  const held = dag.pipelines.every(isHeld(plan))
  const constants = dag.pipelines.flatMap((pipeline) => {
    const text = python`CONFIG_TEXT = ${layout.text(dag, pipeline)}`
    return [
      ...(layout.commentFirst ? [FOR_JINJA, text] : [text, FOR_JINJA]),
      python`CONFIG = ${escaped(python`CONFIG_TEXT`)}
`,
    ]
  })
  const config = held ? [] : [python`{"name": "config", "value": CONFIG},`]
  return {
    imports: held ? FROM_TASK_DEFINITION : layout.imports,
    constants: held ? [] : constants,
    function: [],
    operator: (pipeline) =>
      operatorCode(plan, {
        first: [python`task_id=${literal(pipeline.taskId)},`],
        definition: literal(taskDefinitionFor(plan, pipeline).arn),
        environment: python`[
    ${block([...config, python`{"name": "pipelineType", "value": ${literal(pipeline.row.type)}},`])}
]`,
        last: [],
      }),
  }
}

/** A DAG of several tasks: one function makes them, and each says what is its own. */
function formOfOne(plan: BundlePlan, dag: PlannedDag): Form {
  const layout = LAYOUTS[plan.answers.runtime.layout]
  const held = isHeld(plan)
  const handedOver = dag.pipelines.filter((pipeline) => !held(pipeline))
  const texts = handedOver.map(
    (pipeline) => python`${constant(dag, pipeline, 'CONFIG')} = ${layout.text(dag, pipeline)}`,
  )
  const operator = operatorCode(plan, {
    first: [],
    definition: python`task_definition`,
    environment: python`[{"name": name, "value": value} for name, value in printed.items()]`,
    last: [python`**settings,`],
  })
  return {
    imports:
      handedOver.length > 0
        ? layout.imports
        : python`import re
from datetime import timedelta`,
    constants: texts.length > 0 ? [...texts, python``] : [],
    function: [
      python`

def fargate_task(task_definition: str, variables: dict, **settings) -> ${identifier(plan.forms.operators.ecs.name)}:
    ${FOR_JINJA}
    printed = {name: ${escaped(python`text`)} for name, text in variables.items()}
    return ${operator}
`,
    ],
    operator: (pipeline) => {
      const type = python`"pipelineType": ${literal(pipeline.row.type)}`
      const variables = held(pipeline)
        ? python`{${type}}`
        : python`{"config": ${constant(dag, pipeline, 'CONFIG')}, ${type}}`
      return python`fargate_task(
    ${block([
      python`task_id=${literal(pipeline.taskId)},`,
      python`task_definition=${literal(taskDefinitionFor(plan, pipeline).arn)},`,
      python`variables=${variables},`,
      ...ownTries(dag, pipeline),
    ])}
)`
    },
  }
}

const FORMS: Record<PlannedDag['kind'], (plan: BundlePlan, dag: PlannedDag) => Form> = {
  each: formOfEach,
  one: formOfOne,
}

/** A DAG whose tasks run their workflows as Fargate tasks and copy the container's log into their own. */
export function ecsDag(plan: BundlePlan, dag: PlannedDag): Python {
  const form = FORMS[dag.kind](plan, dag)
  return python`${dagDocstring(dag, WHERE)}

${form.imports}

${airflowImports(plan, plan.forms.operators.ecs)}

${block([...form.constants, dagDoc(plan, dag, WHERE), ...form.function])}

${dagBlock(plan, dag, form.operator)}`
}
