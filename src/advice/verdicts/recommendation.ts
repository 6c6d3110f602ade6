import type { ApproachKind } from '../../answers/approach'
import { switchedOn } from '../../answers/switchedOn'
import { type EnvironmentClass, findEnvironmentClass } from '../../catalog/environmentClasses'
import { ingestionMemory, pipelinesForWorker } from '../../catalog/ingestionMemory'
import type { Judgement } from './verdict'
import type { VerdictAnswers } from './verdictCase'

/** What is weighed: the judgements, the worker and what it would have to bear, the network. */
interface Weighed {
  judgements: Record<ApproachKind, Judgement>
  worker: EnvironmentClass | undefined
  /** All may run at the same time: they share the default schedule. */
  pipelines: number
  closed: boolean
}

export interface Recommendation {
  approach: ApproachKind
  reason: string
}

interface Row {
  approach: ApproachKind
  holds: (weighed: Weighed) => boolean
  reason: (weighed: Weighed) => string
}

const counted = (pipelines: number) => (pipelines === 1 ? 'your one pipeline' : `your ${pipelines} pipelines`)

/** What speaks against PythonOperator here, the weightiest first. */
function againstPython({ judgements, worker, pipelines }: Weighed): string {
  const { status, stoppedBy } = judgements.python
  const { ingestionGb } = ingestionMemory
  if (status === 'cannot')
    return stoppedBy === 'connectors'
      ? 'what your services need cannot be installed in this environment itself'
      : 'OpenMetadata cannot be installed in this environment itself'
  if (worker && pipelinesForWorker(worker) === 0)
    return `a worker of ${worker.name} has ${worker.workerMemoryGb} GB for up to ${worker.tasksPerWorker} tasks, of which one ingestion can take ${ingestionGb} GB and more`
  if (worker && pipelines > pipelinesForWorker(worker))
    return `${counted(pipelines)} can take ${pipelines * ingestionGb} GB at once, too much of the ${worker.workerMemoryGb} GB of a ${worker.name} worker, which Airflow's other tasks share`
  if (status === 'presumed') return 'PythonOperator is not proven here'
  return "a long ingestion takes no memory from Airflow's workers"
}

/**
 * The first row that holds is what is recommended. PythonVirtualenvOperator is in none: it takes the worker's memory as
 * PythonOperator does and installs anew for each run, and EcsRunTaskOperator works wherever it would.
 */
const ROWS: Row[] = [
  {
    approach: 'python',
    holds: ({ judgements, worker, pipelines }) =>
      judgements.python.status === 'works' &&
      worker !== undefined &&
      pipelines > 0 &&
      pipelines <= pipelinesForWorker(worker),
    reason: ({ worker, pipelines, closed }) =>
      `It installs here, ${counted(pipelines)} ${pipelines === 1 ? 'fits' : 'fit'} in half a worker of ${worker?.name ?? ''} at ${ingestionMemory.ingestionGb} GB each, and there is nothing further to run${closed ? '; in a closed network that spares the image in ECR and the endpoints' : ''}.`,
  },
  {
    approach: 'ecs',
    holds: () => true,
    reason: (weighed) =>
      `Nothing of Airflow can clash with it, a new server version is a new image tag, and ${againstPython(weighed)}.${weighed.closed ? ' One image in ECR serves all pipelines of the closed network.' : ''}`,
  },
]

/** What to take, and what speaks for it here. */
export function recommendationFor(
  judgements: Record<ApproachKind, Judgement>,
  { environmentClass, network, services = [] }: VerdictAnswers,
): Recommendation {
  const weighed: Weighed = {
    judgements,
    worker: environmentClass === undefined ? undefined : findEnvironmentClass(environmentClass),
    pipelines: switchedOn(services).flatMap(({ service }) => service.pipelines).length,
    closed: network === 'closed',
  }
  const { approach, reason } = ROWS.find(({ holds }) => holds(weighed)) as Row
  return { approach, reason: reason(weighed) }
}
