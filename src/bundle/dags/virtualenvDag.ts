import { takesWheels } from '../../advice/takesWheels'
import type { VirtualenvApproach } from '../../answers/approach'
import { keepsVirtualenvs } from '../../catalog/keepsVirtualenvs'
import type { BundlePlan } from '../plan/bundlePlan'
import type { PlannedDag, PlannedPipeline } from '../plan/planDags'
import { type Virtualenv, virtualenvOf } from '../requirements/virtualenvRequirements'
import { block, functions, identifier, literal, type Python, python, textBlock } from '../text/python'
import { PLUGINS_FOLDER } from '../wheels/pluginsFolder'
import { airflowImports } from './airflowImports'
import { dagBlock, dagDoc, dagDocstring } from './dagParts'
import { callable, configFile, constant, ownTries } from './taskCode'
import { unsentBatches } from './unsentBatches'
import { workflowImports, workflowSteps } from './workflowSteps'

/** Every version is named, so that each run installs what was resolved. */
const LOCKED = python`What the worker installs for each run: nothing of it is left to the day of the run.`

/** For a server newer than the catalog nothing was resolved. */
const NOT_LOCKED = python`What the worker installs for each run. Not a lock: pip chooses what is not named here.`

const WHERE = 'in a virtualenv made by the worker'

interface ConfigSource {
  imports: Python
  constant: (dag: PlannedDag, pipeline: PlannedPipeline) => Python[]
  parameter: Python
  setup: Python[]
  read: (pipeline: PlannedPipeline) => Python
  argument: (dag: PlannedDag, pipeline: PlannedPipeline) => Python[]
}

/** The callable runs alone in the virtualenv: it sees its arguments and nothing else of this module. */
const CONFIG_SOURCES: Record<'separate' | 'inline', ConfigSource> = {
  separate: {
    imports: python`from datetime import timedelta
from pathlib import Path`,
    constant: (dag, pipeline) => [python`${constant(dag, pipeline, 'CONFIG_FILE')} = ${configFile(dag, pipeline)}`],
    parameter: python`config_file: str`,
    setup: [python`from pathlib import Path`],
    read: () => python`config = yaml.safe_load(Path(config_file).read_text(encoding="utf-8"))`,
    argument: (dag, pipeline) => [python`op_kwargs={"config_file": str(${constant(dag, pipeline, 'CONFIG_FILE')})},`],
  },
  inline: {
    imports: python`from datetime import timedelta`,
    constant: () => [],
    parameter: python``,
    setup: [],
    read: (pipeline) => python`config_text = ${textBlock(pipeline.configText)}
config = yaml.safe_load(config_text)`,
    argument: () => [],
  },
}

/** What each task installs. Tasks of a DAG that install the same share the list of the first of them. */
function requirementsOf(
  plan: BundlePlan,
  dag: PlannedDag,
): { constants: Python[]; nameOf: Map<PlannedPipeline, Python> } {
  const lists = new Map<Virtualenv, PlannedPipeline[]>()
  for (const pipeline of dag.pipelines) {
    const virtualenv = virtualenvOf(plan, pipeline)
    lists.set(virtualenv, [...(lists.get(virtualenv) ?? []), pipeline])
  }
  const named = [...lists].map(([virtualenv, pipelines]) => {
    const [first] = pipelines
    const alone = lists.size === 1 || first === undefined
    return { virtualenv, pipelines, name: alone ? identifier('REQUIREMENTS') : constant(dag, first, 'REQUIREMENTS') }
  })
  return {
    constants: named.map(
      ({ virtualenv: { locked, requirements }, name }) => python`# ${locked ? LOCKED : NOT_LOCKED}
${name} = ${literal(requirements)}`,
    ),
    nameOf: new Map(named.flatMap(({ pipelines, name }) => pipelines.map((pipeline) => [pipeline, name] as const))),
  }
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

const ALONE: Record<PlannedDag['kind'], Python> = {
  each: python`# Everything is imported here: this function runs by itself inside the virtualenv.`,
  one: python`# Everything is imported here: each of these functions runs by itself inside its virtualenv.`,
}

/** A DAG whose tasks build virtualenvs with OpenMetadata alone in them and run their workflows there. */
export function virtualenvDag(plan: BundlePlan, dag: PlannedDag): Python {
  const config = CONFIG_SOURCES[plan.answers.runtime.layout]
  const operator = plan.forms.operators.virtualenv
  const requirements = requirementsOf(plan, dag)
  const files = dag.pipelines.flatMap((pipeline) => config.constant(dag, pipeline))
  const unsent = unsentBatches(plan)
  const setup = [...unsent.imports, ...config.setup]
  const run = (
    pipeline: PlannedPipeline,
    index: number,
  ) => python`def ${callable(dag, pipeline)}(${config.parameter}) -> None:
    ${block([
      ...(index === 0 ? [ALONE[dag.kind]] : []),
      ...setup,
      ...(setup.length > 0 ? [python``] : []),
      workflowImports(plan, pipeline),
      ...unsent.function.flatMap((each) => [python``, each]),
    ])}

    ${config.read(pipeline)}
    ${workflowSteps(plan, pipeline)}`
  return python`${dagDocstring(dag, WHERE)}

${config.imports}

${airflowImports(plan, operator)}

${block([
  ...(files.length > 0 ? [...files, python``] : []),
  ...requirements.constants.flatMap((each) => [each, python``]),
  dagDoc(plan, dag, WHERE),
])}


${functions(dag.pipelines.map(run))}


${dagBlock(
  plan,
  dag,
  (pipeline) => python`${identifier(operator.name)}(
    ${block([
      python`task_id=${literal(pipeline.taskId)},`,
      python`python_callable=${callable(dag, pipeline)},`,
      ...config.argument(dag, pipeline),
      python`requirements=${requirements.nameOf.get(pipeline) as Python},`,
      // Without a version Airflow 3 calls plain \`python\`, which the image lacks (airflow.md §0.3).
      python`python_version=${literal(plan.release.python)},`,
      // MWAA's own packages would otherwise shadow OpenMetadata's pins.
      python`system_site_packages=False,`,
      python`expect_airflow=False,`,
      ...wheelsArgument(plan),
      ...cacheArgument(plan),
      ...ownTries(dag, pipeline),
    ])}
)`,
)}`
}
