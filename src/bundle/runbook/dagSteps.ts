import { orderInWords } from '../dags/taskCode'
import type { BundlePlan } from '../plan/bundlePlan'
import { DAGS_FOLDER, type PlannedDag } from '../plan/planDags'
import { codeSpan } from '../text/markdown'
import { shellWord } from '../text/shell'
import { awsCommand } from './awsCommand'
import type { RunbookStep } from './runbookStep'

const target = (plan: BundlePlan) => shellWord(`s3://${plan.answers.environment.bucket}/${DAGS_FOLDER}/`)

/** What to start first, and what comes after it. */
function runOrder({ dags }: BundlePlan, first: PlannedDag): string {
  const order = orderInWords(first)
  const within = order === '' ? '' : ` ${order}`
  if (dags.every(({ kind }) => kind === 'one'))
    return `${within}${dags.length === 1 ? '' : ' Then switch on the others.'}`
  return `${within} Then switch on the others, metadata before lineage, usage and profiler: those work on tables that are there already.`
}

/** Uploading the DAGs. */
export function dagSteps(plan: BundlePlan): RunbookStep[] {
  const { pausedAtFirst } = plan.answers.runtime
  const logs = `airflow-${plan.answers.environment.name}-DAGProcessing`
  return [
    {
      title: 'Upload the DAGs',
      why: "This needs no update of the environment. If the environment's DAG folder is not `dags`, change it in the command.",
      commands: [awsCommand(plan, `s3 cp ${DAGS_FOLDER}/ ${target(plan)} --recursive`)],
      expect: `${plan.dags.length === 1 ? 'one new DAG' : `${plan.dags.length} new DAGs`} in the Airflow UI within about five minutes, tagged openmetadata${pausedAtFirst ? ', switched off' : ''}. If they do not come, the log group ${codeSpan(logs)} names the import error.`,
    },
  ]
}

/** Which DAG to start first, what comes after it, and how success looks. */
export function firstRun(plan: BundlePlan): string[] {
  const { pausedAtFirst } = plan.answers.runtime
  const [first] = plan.dags
  if (first === undefined) return []
  const tasks = first.pipelines.length === 1 ? 'the task ends green' : 'each task ends green'
  return [
    '## Run one and check',
    `Start ${codeSpan(first.dagId)} by hand${pausedAtFirst ? ' (switch it on first)' : ''}.${runOrder(plan, first)}`,
    `Expect: ${tasks} and its log holds a summary with a success rate; the service ${codeSpan(first.service.name)} shows its tables in OpenMetadata.`,
  ]
}

/** The command that takes the DAGs away again. */
export function removeDags(plan: BundlePlan): string[] {
  return [awsCommand(plan, `s3 rm ${target(plan)} --recursive`)]
}
