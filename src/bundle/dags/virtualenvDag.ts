import { takesWheels } from '../../advice/takesWheels'
import type { VirtualenvApproach } from '../../answers/approach'
import { keepsVirtualenvs } from '../../catalog/keepsVirtualenvs'
import type { BundlePlan } from '../plan/bundlePlan'
import type { PlannedPipeline } from '../plan/planPipelines'
import { virtualenvOf } from '../requirements/virtualenvRequirements'
import { block, identifier, literal, type Python, python, textBlock } from '../text/python'
import { PLUGINS_FOLDER } from '../wheels/pluginsFolder'
import { airflowImports } from './airflowImports'
import { dagBlock, dagDoc, dagDocstring } from './dagParts'
import { workflowImports, workflowSteps } from './workflowSteps'

/** Every version is named, so that each run installs what was resolved. */
const LOCKED = python`What the worker installs for each run: nothing of it is left to the day of the run.`

/** For a server newer than the catalog nothing was resolved. */
const NOT_LOCKED = python`What the worker installs for each run. Not a lock: pip chooses what is not named here.`

const WHERE = 'in a virtualenv made by the worker'

interface ConfigSource {
  imports: Python
  constant: Python[]
  parameter: Python
  setup: Python[]
  read: Python
  argument: Python[]
}

/** The callable runs alone in the virtualenv: it sees its arguments and nothing else of this module. */
const CONFIG_SOURCES: Record<'separate' | 'inline', (plan: BundlePlan, pipeline: PlannedPipeline) => ConfigSource> = {
  separate: () => ({
    imports: python`from datetime import timedelta
from pathlib import Path`,
    constant: [python`CONFIG_FILE = Path(__file__).with_suffix(".yaml")`, python``],
    parameter: python`config_file: str`,
    setup: [python`from pathlib import Path`, python``],
    read: python`config = yaml.safe_load(Path(config_file).read_text(encoding="utf-8"))`,
    argument: [python`op_kwargs={"config_file": str(CONFIG_FILE)},`],
  }),
  inline: (_, pipeline) => ({
    imports: python`from datetime import timedelta`,
    constant: [],
    parameter: python``,
    setup: [],
    read: python`config_text = ${textBlock(pipeline.configText)}
config = yaml.safe_load(config_text)`,
    argument: [],
  }),
}

function cacheArgument(plan: BundlePlan): Python[] {
  const { cachePath } = plan.answers.approach as VirtualenvApproach
  const known = keepsVirtualenvs(plan.answers.environment.release)
  return cachePath !== undefined && known ? [python`venv_cache_path=${literal(cachePath)},`] : []
}

/** Every release that can run OpenMetadata knows the argument (airflow.md §4). */
function wheelsArgument({ answers }: BundlePlan): Python[] {
  if (!takesWheels(answers)) return []
  return [
    python`# The network is closed: the wheels lie where MWAA unpacks plugins.zip.
pip_install_options=${literal(['--no-index', '--find-links', PLUGINS_FOLDER])},`,
  ]
}

/** A DAG whose task builds a virtualenv with OpenMetadata alone in it and runs the workflow there. */
export function virtualenvDag(plan: BundlePlan, pipeline: PlannedPipeline): Python {
  const config = CONFIG_SOURCES[plan.answers.runtime.layout](plan, pipeline)
  const operator = plan.forms.operators.virtualenv
  const { locked, requirements: lines } = virtualenvOf(plan, pipeline)
  const requirements = python`# ${locked ? LOCKED : NOT_LOCKED}
REQUIREMENTS = ${literal(lines)}`
  return python`${dagDocstring(pipeline, WHERE)}

${config.imports}

${airflowImports(plan, operator)}

${block([...config.constant, requirements, python``, dagDoc(plan, pipeline, WHERE)])}


def run_workflow(${config.parameter}) -> None:
    # Everything is imported here: this function runs by itself inside the virtualenv.
    ${block([...config.setup, workflowImports(plan, pipeline)])}

    ${config.read}
    ${workflowSteps(plan, pipeline)}


${dagBlock(
  plan,
  pipeline,
  python`${identifier(operator.name)}(
    ${block([
      python`task_id=${literal(`run_${pipeline.row.type}`)},`,
      python`python_callable=run_workflow,`,
      ...config.argument,
      python`requirements=REQUIREMENTS,`,
      // Without a version Airflow 3 calls plain \`python\`, which the image lacks (airflow.md §0.3).
      python`python_version=${literal(plan.release.python)},`,
      // MWAA's own packages would otherwise shadow OpenMetadata's pins.
      python`system_site_packages=False,`,
      python`expect_airflow=False,`,
      ...wheelsArgument(plan),
      ...cacheArgument(plan),
    ])}
)`,
)}`
}
