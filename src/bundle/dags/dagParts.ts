import { mwaaReleasesDate } from '../../catalog/mwaaReleases'
import { WIZARD_VERSION } from '../../catalog/wizardVersion'
import type { BundlePlan } from '../plan/bundlePlan'
import type { PlannedPipeline } from '../plan/planPipelines'
import { plain } from '../text/markdown'
import { docstring, identifier, literal, type Python, python, textBlock } from '../text/python'

/** What ECS allows in `startedBy`, which older providers fill with the owner: letters, digits, - and _ (mwaa.md §7). */
const OWNER = 'openmetadata'

/** The first line of a DAG file: what it runs and where. */
export function dagDocstring(pipeline: PlannedPipeline, where: string): Python {
  const { service } = pipeline
  return docstring(`Runs the ${pipeline.row.type} pipeline of ${service.name} (${service.connector}) ${where}.`)
}

/** The DAG's page text: what it is, and which wizard and facts made it. */
export function dagDoc(plan: BundlePlan, pipeline: PlannedPipeline, where: string): Python {
  // Airflow 2 reads a doc_md that ends in .md as a file and passes the rest through Jinja: `plain` leaves no `{{`.
  const text = [
    `OpenMetadata ${plan.ingestion}: ${pipeline.row.type} pipeline of service **${plain(pipeline.service.name)}**, ${where}.`,
    '',
    `Made by the OpenMetadata on MWAA wizard ${WIZARD_VERSION} with facts of ${mwaaReleasesDate}. Change the answers, not this file.`,
  ].join('\n')
  return python`DOC = ${textBlock(text)}`
}

/** `with DAG(...) as dag:` and the operator inside. Airflow before 2.4 finds a DAG only by a name in the module. */
export function dagBlock(plan: BundlePlan, pipeline: PlannedPipeline, operator: Python): Python {
  const { service, row } = pipeline
  const { schedule, retries, retryDelaySeconds, timeoutMinutes } = pipeline.pipeline
  return python`with DAG(
    dag_id=${literal(pipeline.dagId)},
    description=${literal(`OpenMetadata ${row.type} pipeline of ${service.name}`)},
    doc_md=DOC,
    ${identifier(plan.forms.scheduleArgument)}=${literal(schedule)},
    start_date=pendulum.datetime(2024, 1, 1, tz="UTC"),
    catchup=False,
    is_paused_upon_creation=${literal(plan.answers.runtime.pausedAtFirst)},
    max_active_runs=1,
    tags=${literal(['openmetadata', service.connector.toLowerCase(), row.type])},
    default_args={
        "owner": ${literal(OWNER)},
        "retries": ${literal(retries)},
        "retry_delay": timedelta(seconds=${literal(retryDelaySeconds)}),
        "execution_timeout": timedelta(minutes=${literal(timeoutMinutes)}),
    },
) as dag:
    ${operator}
`
}
