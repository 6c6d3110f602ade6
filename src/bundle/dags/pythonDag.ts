import type { BundlePlan } from '../plan/bundlePlan'
import type { PlannedDag, PlannedPipeline } from '../plan/planDags'
import { block, functions, identifier, literal, type Python, python, textBlock } from '../text/python'
import { airflowImports } from './airflowImports'
import { dagBlock, dagDoc, dagDocstring } from './dagParts'
import { callable, configFile, constant, ownTries } from './taskCode'
import { unsentBatches } from './unsentBatches'
import { workflowImports, workflowSteps } from './workflowSteps'

const WHERE = "in the worker's own Python"

interface ConfigSource {
  imports: Python
  constant: (dag: PlannedDag, pipeline: PlannedPipeline) => Python
  read: (dag: PlannedDag, pipeline: PlannedPipeline) => Python
}

const CONFIG_SOURCES: Record<'separate' | 'inline', ConfigSource> = {
  separate: {
    imports: python`from datetime import timedelta
from pathlib import Path`,
    constant: (dag, pipeline) => python`${constant(dag, pipeline, 'CONFIG_FILE')} = ${configFile(dag, pipeline)}`,
    read: (dag, pipeline) =>
      python`config = yaml.safe_load(${constant(dag, pipeline, 'CONFIG_FILE')}.read_text(encoding="utf-8"))`,
  },
  inline: {
    imports: python`from datetime import timedelta`,
    constant: (dag, pipeline) => python`${constant(dag, pipeline, 'CONFIG')} = ${textBlock(pipeline.configText)}`,
    read: (dag, pipeline) => python`config = yaml.safe_load(${constant(dag, pipeline, 'CONFIG')})`,
  },
}

const WHY_INSIDE = python`# Imported here, not above: each parse of this file would pay seconds and hundreds of MB for it.`

/** A DAG whose tasks run their workflows in the worker's Python, where requirements.txt installed OpenMetadata. */
export function pythonDag(plan: BundlePlan, dag: PlannedDag): Python {
  const config = CONFIG_SOURCES[plan.answers.runtime.layout]
  const operator = plan.forms.operators.python
  const unsent = unsentBatches(plan)
  const run = (pipeline: PlannedPipeline, index: number) => python`def ${callable(dag, pipeline)}() -> None:
    ${block([...(index === 0 ? [WHY_INSIDE] : []), workflowImports(plan, pipeline)])}

    ${config.read(dag, pipeline)}
    ${workflowSteps(plan, pipeline)}`
  return python`${dagDocstring(dag, WHERE)}

${block([...unsent.imports, config.imports])}

${airflowImports(plan, operator)}

${block(dag.pipelines.map((pipeline) => config.constant(dag, pipeline)))}

${dagDoc(plan, dag, WHERE)}


${functions([...unsent.function, ...dag.pipelines.map(run)])}


${dagBlock(
  plan,
  dag,
  (pipeline) => python`${identifier(operator.name)}(
    ${block([
      python`task_id=${literal(pipeline.taskId)},`,
      python`python_callable=${callable(dag, pipeline)},`,
      ...ownTries(dag, pipeline),
    ])}
)`,
)}`
}
