import type { BundlePlan } from '../plan/bundlePlan'
import type { PlannedPipeline } from '../plan/planPipelines'
import { identifier, literal, type Python, python, textBlock } from '../text/python'
import { airflowImports } from './airflowImports'
import { dagBlock, dagDoc, dagDocstring } from './dagParts'
import { workflowImports, workflowSteps } from './workflowSteps'

const WHERE = "in the worker's own Python"

const CONFIG_SOURCES: Record<
  'separate' | 'inline',
  (plan: BundlePlan, pipeline: PlannedPipeline) => { imports: Python; constant: Python; read: Python }
> = {
  separate: () => ({
    imports: python`from datetime import timedelta
from pathlib import Path`,
    constant: python`CONFIG_FILE = Path(__file__).with_suffix(".yaml")`,
    read: python`config = yaml.safe_load(CONFIG_FILE.read_text(encoding="utf-8"))`,
  }),
  inline: (_, pipeline) => ({
    imports: python`from datetime import timedelta`,
    constant: python`CONFIG = ${textBlock(pipeline.configText)}`,
    read: python`config = yaml.safe_load(CONFIG)`,
  }),
}

/** A DAG whose task runs the workflow in the worker's Python, where requirements.txt installed OpenMetadata. */
export function pythonDag(plan: BundlePlan, pipeline: PlannedPipeline): Python {
  const config = CONFIG_SOURCES[plan.answers.runtime.layout](plan, pipeline)
  const operator = plan.forms.operators.python
  return python`${dagDocstring(pipeline, WHERE)}

${config.imports}

${airflowImports(plan, operator)}

${config.constant}

${dagDoc(plan, pipeline, WHERE)}


def run_workflow() -> None:
    # Imported here, not above: each parse of this file would pay seconds and hundreds of MB for it.
    ${workflowImports(plan, pipeline)}

    ${config.read}
    ${workflowSteps(plan, pipeline)}


${dagBlock(
  plan,
  pipeline,
  python`${identifier(operator.name)}(
    task_id=${literal(`run_${pipeline.row.type}`)},
    python_callable=run_workflow,
)`,
)}`
}
