import type { JsonTree } from '../answers/jsonTree'
import { type Connection, servicesSchema } from '../answers/services'
import { slug } from '../answers/slug'
import type { ConnectorLine } from '../catalog/connectorLine'
import { optionForm } from '../catalog/optionForm'
import { configTypeOf, type PipelineRow, pipelineRow } from '../catalog/pipelines'
import type { ImportLog } from './importLog'
import { leaveOutOthers } from './leaveOutOthers'
import { entryOf, type LinedMap, textOf } from './lined'
import type { ImportedPipeline, ImportedServer } from './outcome'
import { placeValue } from './placeValue'
import { readOwnParts } from './readOwnParts'
import { readServer } from './readServer'
import { connectorNamed, readSourceType } from './readSourceType'
import type { SecretNaming } from './secretNaming'

/** What a workflow is read with. */
export interface Reading {
  line: ConnectorLine
  naming: SecretNaming
  /** The connector of a service by its name, for the workflows that name only the service. */
  connectorOf: ReadonlyMap<string, string>
}

export interface ReadWorkflow {
  line: number
  name: string
  connector: string
  connection: Connection
  pipeline: ImportedPipeline
  server: ImportedServer
}

const SOURCE = ['source']
const CONNECTION = ['source', 'serviceConnection', 'config']
const OPTIONS = ['source', 'sourceConfig', 'config']
const NO_PLACE = 'The bundle has no place for it.'

const sourceTypeOf = (row: PipelineRow, connector: string) =>
  row.sourceType ?? `${connector.toLowerCase()}${row.sourceSuffix ?? ''}`

function readConnection(
  workflow: LinedMap,
  name: string,
  connector: string,
  { line, naming }: Reading,
  log: ImportLog,
): Connection {
  const written = entryOf(entryOf(workflow, 'source'), 'serviceConnection')
  const known = line.connectors[connector]
  if (written === undefined || !known) return { kind: 'stored' }
  leaveOutOthers(written, ['config'], CONNECTION.slice(0, 2), NO_PLACE, log)
  const config = entryOf(written, 'config')
  if (config?.kind !== 'map') {
    if (config) log.leaveOut(config, CONNECTION, 'Here stand keys with values.')
    return { kind: 'stored' }
  }
  const type = entryOf(config, 'type')
  const expected = known.typeName ?? connector
  if (type && textOf(type)?.trim() !== expected)
    log.leaveOut(type, [...CONNECTION, 'type'], `The bundle writes ${expected}.`)
  if (Object.keys(known.form.fields).length === 0) {
    leaveOutOthers(config, ['type'], CONNECTION, `A service of ${connector} has no connection of its own.`, log)
    return { kind: 'stored' }
  }
  const placing = { service: name, definitions: line.definitions, naming, root: CONNECTION }
  return { kind: 'described', config: placeValue(known.form, config, placing, log) }
}

function readOptions(
  workflow: LinedMap,
  name: string,
  connector: string,
  type: ImportedPipeline['type'],
  { line, naming }: Reading,
  log: ImportLog,
): Record<string, JsonTree> | undefined {
  const kind = line.connectors[connector]?.kind
  const configType = kind && configTypeOf(type, kind)
  const form = kind && configType ? optionForm(line, configType, kind) : undefined
  if (!form || !configType) return undefined
  const sourceConfig = entryOf(entryOf(workflow, 'source'), 'sourceConfig')
  leaveOutOthers(sourceConfig, ['config'], OPTIONS.slice(0, 2), NO_PLACE, log)
  const config = entryOf(sourceConfig, 'config')
  if (config === undefined) return {}
  if (config.kind !== 'map') {
    log.leaveOut(config, OPTIONS, 'Here stand keys with values.')
    return {}
  }
  const written = entryOf(config, 'type')
  if (written && textOf(written)?.trim() !== configType)
    log.leaveOut(written, [...OPTIONS, 'type'], `The bundle writes ${configType}.`)
  return placeValue(form, config, { service: name, definitions: line.definitions, naming, root: OPTIONS }, log)
}

/** Whether runs are to be shown: the workflow names its pipeline in OpenMetadata, as a bundle does under its own name. */
function readShowRuns(workflow: LinedMap, name: string, log: ImportLog): ImportedServer {
  const value = entryOf(workflow, 'ingestionPipelineFQN')
  if (value === undefined) return {}
  const text = textOf(value) ?? ''
  const own = [`${name}.`, `"${name}".`, '.testSuite.'].some((owner) => text.includes(`${owner}${slug(name)}_`))
  if (!own) log.leaveOut(value, ['ingestionPipelineFQN'], 'The bundle names its pipelines itself when runs are shown.')
  return { showRuns: true }
}

/** The connector of a workflow that runs under a name of its own, from its service's or from what it describes. */
function connectorBeside(workflow: LinedMap, name: string, pipeline: string, reading: Reading): string | undefined {
  const source = entryOf(workflow, 'source')
  const described = textOf(entryOf(entryOf(entryOf(source, 'serviceConnection'), 'config'), 'type'))
  const known = reading.connectorOf.get(name) ?? (described && connectorNamed(described, reading.line))
  if (known && reading.line.connectors[known]?.pipelines.includes(pipeline)) return known
  return pipeline === 'dbt' ? connectorNamed('Dbt', reading.line) : undefined
}

/**
 * Reads one workflow into a service with one pipeline, in the shape of the answers. Gives undefined for a workflow
 * that cannot be one at all and says why; everything else without a place is told to the log by its line.
 */
export function readWorkflow(workflow: LinedMap, reading: Reading, log: ImportLog): ReadWorkflow | undefined {
  const { line } = reading
  const refuse = (why: string, at: { line: number } = workflow) => {
    log.leaveOut(at, [], `The whole workflow is left out: ${why}`)
    return undefined
  }
  const source = entryOf(workflow, 'source')
  const typeAt = entryOf(source, 'type')
  const written = textOf(typeAt)
  const name = textOf(entryOf(source, 'serviceName'))?.trim()
  if (source === undefined || typeAt === undefined || written === undefined) return refuse('source.type is missing.')
  if (!name) return refuse('source.serviceName is missing.', source)
  const options = entryOf(entryOf(source, 'sourceConfig'), 'config')
  const found = readSourceType(written, textOf(entryOf(options, 'type'))?.trim(), line)
  if (!found) return refuse(`OpenMetadata ${line.line} has no connector for its source.type.`, typeAt)
  const connector = found.connector ?? connectorBeside(workflow, name, found.pipeline, reading)
  if (connector === undefined)
    return refuse(`it names no connector. Give a workflow of the same service beside it.`, typeAt)
  const type = found.pipeline
  const probe = { name, connector, pipelines: [{ type }] }
  const fits = servicesSchema.safeParse([probe])
  if (!fits.success) return refuse(fits.error.issues[0]?.message ?? 'its names do not fit.', source)
  const service = fits.data[0]?.name ?? name
  const attempt = log.attempt()
  const placed = readOptions(workflow, service, connector, type, reading, attempt)
  if (!placed) return refuse(`OpenMetadata ${line.line} has no ${type} pipeline for ${connector}.`, typeAt)
  log.takeOver(attempt)
  const row = pipelineRow(type)
  const runs = sourceTypeOf(row, connector)
  if (written.trim().toLowerCase() !== runs.toLowerCase())
    log.leaveOut(typeAt, [...SOURCE, 'type'], `The bundle writes ${runs}, which the type of the options asks for.`)
  leaveOutOthers(source, ['type', 'serviceName', 'serviceConnection', 'sourceConfig'], SOURCE, NO_PLACE, log)
  const root = ['source', 'processor', 'sink', 'stage', 'bulkSink', 'workflowConfig', 'ingestionPipelineFQN']
  leaveOutOthers(workflow, root, [], NO_PLACE, log)
  readOwnParts(workflow, row, log)
  const connection = readConnection(workflow, service, connector, reading, log)
  const server = {
    ...readServer(entryOf(workflow, 'workflowConfig'), log),
    ...readShowRuns(workflow, name, log),
  }
  return { line: workflow.line, name: service, connector, connection, pipeline: { type, options: placed }, server }
}
