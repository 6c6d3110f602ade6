import type { Answers } from '../answers/answers'
import type { Pipeline, Service } from '../answers/services'
import { daysOf, scheduleAfter, startsBefore } from '../answers/staggeredSchedule'
import { switchedOn } from '../answers/switchedOn'
import { timeOfDay } from '../answers/timeOfDay'
import type { ConnectorLine } from '../catalog/connectorLine'
import { optionForm } from '../catalog/optionForm'
import { configTypeOf, imageRuns } from '../catalog/pipelines'
import { fieldFindings } from './fieldFindings'
import type { Finding } from './finding'
import { ignoredExcludes } from './ignoredExcludes'
import type { Rule } from './rule'

interface Place {
  service: Service
  pipeline: Pipeline
  path: string
  answers: Answers
  line: ConnectorLine
}

const TYPE = 'pipelines.*.type'

const isMetadata = ({ type }: Pipeline) => type === 'metadata'

/** A rule about single pipelines; `needs` are answers of the same service. */
function pipelineRule(needs: string[], check: (place: Place) => Finding[]): Rule {
  return {
    needs: ['openmetadata.server', ...needs.map((need) => `services.*.${need}`)],
    check: (answers, { line }) =>
      switchedOn(answers.services).flatMap(({ service, path }) =>
        service.pipelines.flatMap((pipeline, index) =>
          check({ service, pipeline, path: `${path}.pipelines.${index}`, answers, line }),
        ),
      ),
  }
}

const offered = pipelineRule(['connector', TYPE], ({ service, pipeline, path, line }) => {
  const connector = line.connectors[service.connector]
  if (!connector || connector.pipelines.includes(pipeline.type)) return []
  return [
    {
      severity: 'error',
      path: `${path}.type`,
      message: `${service.connector} has no ${pipeline.type} pipeline in OpenMetadata ${line.line}. Expected ${connector.pipelines.join(', ')}.`,
      source: `openmetadata-ingestion ${line.version}`,
    },
  ]
})

const options = pipelineRule(['connector', TYPE], ({ service, pipeline, path, line }) => {
  const connector = line.connectors[service.connector]
  const form = connector && optionForm(line, configTypeOf(pipeline.type, connector.kind), connector.kind)
  return form ? fieldFindings(form, line, pipeline.options, `${path}.options`) : []
})

const excludesCount = pipelineRule(['connector', TYPE], ({ service, pipeline, path, line }) => {
  const connector = line.connectors[service.connector]
  return connector ? ignoredExcludes(pipeline, connector.kind, line, path) : []
})

const imageHasIt = pipelineRule([TYPE], ({ pipeline, path, answers: { approach, openmetadata } }) => {
  if (approach.kind !== 'ecs' || imageRuns(pipeline.type, openmetadata.server)) return []
  return [
    {
      severity: 'error',
      path: `${path}.type`,
      message: `The image of ${openmetadata.server} ends with "Missing workflow_class" for ${pipeline.type}. Run it with another approach or on a server after 1.12.1.`,
      source: 'OpenMetadata issue 26155',
    },
  ]
})

const hasMetadata = (services: Answers['services'], name: string) =>
  switchedOn(services).some(({ service }) => service.name === name && service.pipelines.some(isMetadata))

const afterMetadata = pipelineRule(['name', TYPE], ({ service: { name }, pipeline, path, answers }) => {
  if (isMetadata(pipeline) || hasMetadata(answers.services, name)) return []
  return [
    {
      severity: 'info',
      path: `${path}.type`,
      message: `${pipeline.type} works on tables that are in OpenMetadata already: a metadata pipeline of ${name} has to have run.`,
    },
  ]
})

const startsAfterMetadata = pipelineRule(
  ['name', 'dags', TYPE, 'pipelines.*.schedule'],
  ({ service, pipeline, path }) => {
    const { type, schedule } = pipeline
    if (service.dags.kind === 'one' || type === 'metadata' || schedule === null) return []
    const metadata = service.pipelines.find((each) => each.type === 'metadata')?.schedule
    if (typeof metadata !== 'string' || !startsBefore(schedule, metadata)) return []
    const moved = timeOfDay(metadata) === undefined ? undefined : scheduleAfter(type, metadata, daysOf(schedule))
    return [
      {
        severity: 'info',
        path: `${path}.schedule`,
        message: `The ${type} pipeline of ${service.name} starts with its metadata pipeline (${metadata}) or shortly before it, so it works on what the last run has found. A later time is better.`,
        ...(moved && { fix: { label: `Run at ${moved}`, changes: [{ path: `${path}.schedule`, value: moved }] } }),
      },
    ]
  },
)

/** MWAA's queue hands a task out again after 43,200 s (mwaa.md §5.1). */
const LONGEST_MINUTES = 720

const withinVisibility = pipelineRule([], ({ pipeline, path }) => {
  if (pipeline.timeoutMinutes <= LONGEST_MINUTES) return []
  return [
    {
      severity: 'warning',
      path: `${path}.timeoutMinutes`,
      message:
        'MWAA hands a task that runs for more than 12 hours to a second worker. Split the pipeline by filters instead.',
      source: 'aws/amazon-mwaa-docker-images, Celery visibility timeout',
    },
  ]
})

const twice = pipelineRule([TYPE], ({ service, pipeline, path }) => {
  const index = Number(path.slice(path.lastIndexOf('.') + 1))
  if (service.pipelines.findIndex(({ type }) => type === pipeline.type) === index) return []
  return [
    {
      severity: 'info',
      path: `${path}.type`,
      message: `A second ${pipeline.type} pipeline of ${service.name}: its ${service.dags.kind === 'one' ? 'task' : 'DAG'} and files have a number behind their names.`,
    },
  ]
})

/** Lines whose lineage pipeline knows of a view only what its metadata pipeline was asked to send. */
const LINEAGE_BY_DDL = ['1.5', '1.6']

const viewsNeedDdl = pipelineRule(['connector', TYPE], ({ service, pipeline, path, line }) => {
  const lineage = service.pipelines.some(({ type }) => type === 'lineage')
  const applies = pipeline.type === 'metadata' && lineage && LINEAGE_BY_DDL.includes(line.line)
  if (!applies || pipeline.options.includeDDL === true) return []
  return [
    {
      severity: 'info',
      path: `${path}.options.includeDDL`,
      message: `In OpenMetadata ${line.line} views have lineage only if the metadata pipeline sends what they select from.`,
      source: 'Workflows of 1.5.15.2 and 1.6.13.2 run against PostgreSQL, 2026-11-22',
      fix: { label: 'Send it', changes: [{ path: `${path}.options.includeDDL`, value: true }] },
    },
  ]
})

export const pipelineRules: Rule[] = [
  offered,
  options,
  excludesCount,
  imageHasIt,
  afterMetadata,
  startsAfterMetadata,
  withinVisibility,
  twice,
  viewsNeedDdl,
]
