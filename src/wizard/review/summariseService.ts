import { isRecord } from '../../answers/isRecord'
import type { JsonTree } from '../../answers/jsonTree'
import { secretsWithin } from '../../answers/secretsWithin'
import { textAt, valueAt } from '../../answers/valueAt'
import { resolveField } from '../../catalog/resolveField'
import { describedTitles, type LabelSource } from '../describedTitles'
import { optionFormOf } from '../optionFormOf'
import { blankPipeline } from '../state/blankAnswers'

const DEFAULTS = blankPipeline()

const titleOf = (root: string, key: string, source: LabelSource) => describedTitles(root, [key], source)[0] ?? key

function connectionWords(path: string, source: LabelSource): string {
  if (textAt(source.values, `${path}.connection.kind`) !== 'described') return 'connection stored in OpenMetadata'
  const root = `${path}.connection.config`
  const config = valueAt(source.values, root) ?? {}
  const titles = Object.keys(config).map((key) => titleOf(root, key, source))
  const names = secretsWithin(config).map(({ name }) => name)
  const secrets = [...new Set(names)].filter(Boolean)
  const said = `connection described here${titles.length > 0 ? `: ${titles.join(', ')}` : ''}`
  return secrets.length > 0 ? `${said}; ${secrets.length > 1 ? 'secrets' : 'secret'}: ${secrets.join(', ')}` : said
}

/** An option that says what OpenMetadata does anyway is not worth a word; a short value stands with its title. */
function optionWords(root: string, connector: string, type: string, source: LabelSource): string[] {
  const { line } = source
  const fields = line && optionFormOf(line, connector, type)?.form?.fields
  const given = (valueAt(source.values, root) ?? {}) as Record<string, JsonTree>
  return Object.entries(given).flatMap(([key, value]) => {
    const field = fields && Object.hasOwn(fields, key) ? fields[key] : undefined
    const preset = line && field && resolveField(field, line.definitions).default
    if (JSON.stringify(value) === JSON.stringify(preset)) return []
    const title = titleOf(root, key, source)
    if (Array.isArray(value) || isRecord(value)) return [title]
    return [`${title}: ${typeof value === 'boolean' ? (value ? 'yes' : 'no') : value}`]
  })
}

function tryWords(pipeline: unknown): string[] {
  const unusual = (key: 'retries' | 'retryDelaySeconds' | 'timeoutMinutes', words: (text: string) => string) => {
    const said = String(valueAt(pipeline, key) ?? '').trim()
    return said === '' || said === String(DEFAULTS[key]) ? [] : [words(said)]
  }
  return [
    ...unusual('retries', (times) => (times === '1' ? '1 retry' : `${times} retries`)),
    ...unusual('retryDelaySeconds', (seconds) => `${seconds} s between retries`),
    ...unusual('timeoutMinutes', (minutes) => `stopped after ${minutes} min`),
  ]
}

const scheduleWords = (schedule: unknown): string => (schedule === null ? 'by hand' : String(schedule || '–'))

function pipelineWords(path: string, connector: string, source: LabelSource, inOneDag: boolean): string {
  const pipeline = valueAt(source.values, path)
  const type = textAt(pipeline, 'type')
  const parts = [
    ...(inOneDag ? [] : [scheduleWords(valueAt(pipeline, 'schedule'))]),
    ...optionWords(`${path}.options`, connector, type, source),
    ...tryWords(pipeline),
  ]
  return parts.length > 0 ? `${type || '–'} (${parts.join('; ')})` : type || '–'
}

export interface ServiceSummary {
  name: string
  /** What it is and how it is reached. */
  reached: string
  /** A line a pipeline: when it runs, and what differs from the defaults. */
  pipelines: string[]
}

/** A service in few words, by its place in the answers. */
export function summariseService(index: number, source: LabelSource): ServiceSummary {
  const path = `services.${index}`
  const connector = textAt(source.values, `${path}.connector`)
  const pipelines = valueAt(source.values, `${path}.pipelines`)
  const inOneDag = textAt(source.values, `${path}.dags.kind`) === 'one'
  const oneDag = inOneDag ? `, one DAG: ${scheduleWords(valueAt(source.values, `${path}.dags.schedule`))}` : ''
  return {
    name: textAt(source.values, `${path}.name`) || `Service ${index + 1}`,
    reached: `${connector || '–'}, ${connectionWords(path, source)}${oneDag}`,
    pipelines: Array.isArray(pipelines)
      ? pipelines.map((_, at) => pipelineWords(`${path}.pipelines.${at}`, connector, source, inOneDag))
      : [],
  }
}
