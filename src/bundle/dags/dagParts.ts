import { listed } from '../../advice/listed'
import { mwaaReleasesDate } from '../../catalog/mwaaReleases'
import { WIZARD_VERSION } from '../../catalog/wizardVersion'
import type { BundlePlan } from '../plan/bundlePlan'
import type { PlannedDag, PlannedPipeline } from '../plan/planDags'
import { plain } from '../text/markdown'
import { block, docstring, identifier, literal, type Python, python, textBlock } from '../text/python'
import { defaultTries, orderInWords, taskBlock } from './taskCode'

/** What ECS allows in `startedBy`, which older providers fill with the owner: letters, digits, - and _ (mwaa.md §7). */
const OWNER = 'openmetadata'

const typesOf = (pipelines: PlannedPipeline[]) => [...new Set(pipelines.map(({ row }) => row.type))]

/** `metadata pipeline`, or `metadata, lineage and profiler pipelines`. */
function pipelinesOf({ pipelines }: PlannedDag): string {
  return `${listed(typesOf(pipelines))} pipeline${pipelines.length === 1 ? '' : 's'}`
}

/** Where they run: `, each as a Fargate task`. */
const placeOf = ({ pipelines }: PlannedDag, where: string) => (pipelines.length === 1 ? where : `each ${where}`)

/** The first line of a DAG file: what it runs and where. */
export function dagDocstring(dag: PlannedDag, where: string): Python {
  const { service, pipelines } = dag
  const place = `${pipelines.length === 1 ? '' : ','} ${placeOf(dag, where)}`
  return docstring(`Runs the ${pipelinesOf(dag)} of ${service.name} (${service.connector})${place}.`)
}

/** The DAG's page text: what it is, and which wizard and facts made it. */
export function dagDoc(plan: BundlePlan, dag: PlannedDag, where: string): Python {
  const { service } = dag
  const order = orderInWords(dag)
  // Airflow 2 reads a doc_md that ends in .md as a file and passes the rest through Jinja: `plain` leaves no `{{`.
  const text = [
    `OpenMetadata ${plan.ingestion}: ${pipelinesOf(dag)} of service **${plain(service.name)}**, ${placeOf(dag, where)}.`,
    '',
    ...(order === '' ? [] : [order, '']),
    `Made by the OpenMetadata on MWAA wizard ${WIZARD_VERSION} with facts of ${mwaaReleasesDate}. Change the answers, not this file.`,
  ].join('\n')
  return python`DOC = ${textBlock(text)}`
}

/** `with DAG(...) as dag:` and the operators inside. Airflow before 2.4 finds a DAG only by a name in the module. */
export function dagBlock(plan: BundlePlan, dag: PlannedDag, operator: (pipeline: PlannedPipeline) => Python): Python {
  const { service, schedule, pipelines } = dag
  return python`with DAG(
    dag_id=${literal(dag.dagId)},
    description=${literal(`OpenMetadata ${pipelinesOf(dag)} of ${service.name}`)},
    doc_md=DOC,
    ${identifier(plan.forms.scheduleArgument)}=${literal(schedule)},
    start_date=pendulum.datetime(2024, 1, 1, tz="UTC"),
    catchup=False,
    is_paused_upon_creation=${literal(plan.answers.runtime.pausedAtFirst)},
    max_active_runs=1,
    tags=${literal(['openmetadata', service.connector.toLowerCase(), ...typesOf(pipelines)])},
    default_args={
        ${block([python`"owner": ${literal(OWNER)},`, ...defaultTries(dag)])}
    },
) as dag:
    ${taskBlock(dag, operator)}
`
}
