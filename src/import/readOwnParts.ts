import type { PipelineRow } from '../catalog/pipelines'
import type { ImportLog } from './importLog'
import { leaveOutOthers } from './leaveOutOthers'
import { entryOf, type LinedMap, textOf } from './lined'

const BUNDLES_OWN = 'The bundle writes this part by itself and has no place for it.'
/** Usage goes through a file; one of this form is as good as the bundle's own. */
const STAGE_FILE = /^\/tmp\/\w+$/

/** Processor, sink, stage and bulk sink are the bundle's own: what says the same is left out, what differs is told. */
export function readOwnParts(workflow: LinedMap, row: PipelineRow, log: ImportLog): void {
  const sink = row.bulkSink === undefined ? 'metadata-rest' : undefined
  const expected = { processor: row.processor, stage: row.stage, bulkSink: row.bulkSink, sink }
  for (const [part, type] of Object.entries(expected)) {
    const value = entryOf(workflow, part)
    if (value === undefined) continue
    const written = entryOf(value, 'type')
    if (type === undefined) {
      log.leaveOut(value, [part], 'This pipeline has no such part.')
      continue
    }
    if (written && textOf(written)?.trim() !== type) log.leaveOut(written, [part, 'type'], `The bundle writes ${type}.`)
    leaveOutOthers(value, ['type', 'config'], [part], BUNDLES_OWN, log)
    const filename = entryOf(entryOf(value, 'config'), 'filename')
    const known = filename && row.stage && STAGE_FILE.test(textOf(filename) ?? '') ? ['filename'] : []
    leaveOutOthers(entryOf(value, 'config'), known, [part, 'config'], BUNDLES_OWN, log)
  }
}
