import { isRecord } from '../answers/isRecord'
import { isSecretReference } from '../answers/isSecretReference'
import type { JsonTree } from '../answers/jsonTree'
import { PIPELINE_TYPES } from '../answers/pipelineTypes'
import { valueAt, withoutValueAt } from '../answers/valueAt'
import type { ConnectorLine } from '../catalog/connectorLine'
import type { Field, ObjectField } from '../catalog/field'
import { optionForm } from '../catalog/optionForm'
import { configTypeOf } from '../catalog/pipelines'
import { type Definitions, resolveField } from '../catalog/resolveField'
import { placedByName } from './fields/placesFor'
import { likeness, rankOptions } from './fields/rankOptions'

/** An answer to a connector's or a pipeline's form that the chosen OpenMetadata has no place for. */
export interface AnswerWithoutPlace {
  /** The config it stands in: `services.0.connection.config`. */
  config: string
  /** From there on. */
  keys: string[]
  /** What stands there; of a secret, its name. */
  shape: string
  /** Where it would fit: the only place of that name. */
  moveTo?: string[]
}

function shapeOf(value: JsonTree): string {
  if (isSecretReference(value)) return `the secret ${value.secret}`
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (isRecord(value)) return `settings: ${Object.keys(value).join(', ') || 'none'}`
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? 'a text' : String(value)
}

const isEmpty = (value: JsonTree | undefined) => value === undefined || value === null || value === ''

/** The keys to whatever a form has no place for. What is only filled in wrongly has one, and is not listed. */
function lost(field: Field, value: JsonTree, definitions: Definitions, keys: string[]): string[][] {
  const form = resolveField(field, definitions)
  if (isEmpty(value)) return []
  switch (form.type) {
    case 'object':
      if (!isRecord(value)) return []
      return Object.entries(value).flatMap(([key, inner]) => {
        const place = [...keys, key]
        const known = Object.hasOwn(form.fields, key) ? form.fields[key] : undefined
        if (known) return lost(known, inner, definitions, place)
        return isEmpty(inner) ? [] : [place]
      })
    case 'choice': {
      const best = form.options[rankOptions(form.options, value, definitions)[0] ?? -1]
      if (!best) return []
      return likeness(best, value, definitions) < 0 ? [keys] : lost(best, value, definitions, keys)
    }
    case 'enum':
      return typeof value === 'string' && !form.values.includes(value) ? [keys] : []
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((item, index) => lost(form.items, item, definitions, [...keys, String(index)]))
        : []
    default:
      return []
  }
}

interface Config {
  path: string
  form: ObjectField
  value: Record<string, JsonTree>
}

/** The configs of a service as it stands in the page's form, which may be half filled in. */
function configsOf(service: unknown, path: string, line: ConnectorLine): Config[] {
  const { connector, connection, pipelines } = service as Record<string, JsonTree | undefined>
  const known =
    typeof connector === 'string' && Object.hasOwn(line.connectors, connector) ? line.connectors[connector] : undefined
  if (!known) return []
  const described = isRecord(connection) && connection.kind === 'described' ? connection.config : undefined
  const own = isRecord(described) ? [{ path: `${path}.connection.config`, form: known.form, value: described }] : []
  const options = (Array.isArray(pipelines) ? pipelines : []).flatMap((pipeline, index): Config[] => {
    if (!isRecord(pipeline) || !isRecord(pipeline.options)) return []
    const type = PIPELINE_TYPES.find((one) => one === pipeline.type)
    const form = type && optionForm(line, configTypeOf(type, known.kind), known.kind)
    return form ? [{ path: `${path}.pipelines.${index}.options`, form, value: pipeline.options }] : []
  })
  return [...own, ...options]
}

function configs(services: unknown, line: ConnectorLine): Config[] {
  if (!Array.isArray(services)) return []
  return services.flatMap((service, index) =>
    typeof service === 'object' && service !== null ? configsOf(service, `services.${index}`, line) : [],
  )
}

/** Of a config something is taken out of, a config stays. */
const without = (config: Config['value'], keys: string[]) => withoutValueAt(config, keys) as Config['value']

/** What a value says that may have moved by itself: itself, or all that stands in it, each by its own name. */
function leaves(key: string, value: JsonTree): [string, JsonTree][] {
  if (!isRecord(value) || isSecretReference(value)) return [[key, value]]
  return Object.entries(value).flatMap(([inner, item]) => leaves(inner, item))
}

/** The config after the answer at a place has moved; undefined where any part of it has no place, or more than one. */
function moved({ form, value }: Config, keys: string[], definitions: Definitions) {
  const inner = valueAt(value, keys) as JsonTree | undefined
  // Nobody knows which entry of a list would be meant elsewhere.
  const inList = keys.some((_, depth) => Array.isArray(valueAt(value, keys.slice(0, depth))))
  if (inner === undefined || inList) return undefined
  let made = without(value, keys)
  let to: string[] | undefined
  for (const [name, leaf] of leaves(keys.at(-1) ?? '', inner)) {
    const placed = placedByName(name, leaf, form, made, definitions)
    if (!placed) return undefined
    made = placed.config
    to ??= placed.keys
  }
  return to && { config: made, to }
}

/**
 * The answers that have no place in the forms of a line: what a change of OpenMetadata's version would make wrong. A
 * key that stands in one other place of the form, and fits there, can move: Redshift's `password` went into `authType`
 * with 1.11, `profileSample` into `profileSampleConfig` with 1.13 (openmetadata.md §3.1 and §7).
 */
export function answersWithoutPlace(services: unknown, line: ConnectorLine): AnswerWithoutPlace[] {
  const { definitions } = line
  return configs(services, line).flatMap((config) =>
    lost(config.form, config.value, definitions, []).map((keys) => {
      const value = (valueAt(config.value, keys) ?? null) as JsonTree
      const to = moved(config, keys, definitions)?.to
      return { config: config.path, keys, shape: shapeOf(value), ...(to && { moveTo: to }) }
    }),
  )
}

/** The configs after answers without a place have moved to theirs, or have gone; only those that change. */
export function withPlaces(
  services: unknown,
  line: ConnectorLine,
  how: 'move' | 'remove',
): { path: string; value: Record<string, JsonTree> }[] {
  const { definitions } = line
  return configs(services, line).flatMap((config) => {
    let value = config.value
    const places = lost(config.form, value, definitions, [])
    // From the last on, so that the places in a list before it stay what they are.
    for (const keys of how === 'remove' ? places.toReversed() : places) {
      if (how === 'remove') value = without(value, keys)
      else value = moved({ ...config, value }, keys, definitions)?.config ?? value
    }
    return value === config.value ? [] : [{ path: config.path, value }]
  })
}
