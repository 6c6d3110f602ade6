import { type StatusForm, statusFormOf } from '../../catalog/pipelines'
import type { BundlePlan } from '../plan/bundlePlan'
import type { PlannedPipeline } from '../plan/planDags'
import { block, identifier, modulePath, type Python, python } from '../text/python'
import { unsentBatches } from './unsentBatches'

/** Up to 1.4 a function prints the outcome, up to 1.9 a method; from 1.10 execute() does it itself (openmetadata.md §4). */
const PRINT: Record<StatusForm, { imports: Python[]; call: Python[] }> = {
  function: {
    imports: [python`from metadata.workflow.workflow_output_handler import print_status`],
    call: [python`print_status(workflow)`],
  },
  method: { imports: [], call: [python`workflow.print_status()`] },
  automatic: { imports: [], call: [] },
}

/** The imports of the workflow, for the inside of the callable only: they cost seconds and hundreds of MB. */
export function workflowImports(plan: BundlePlan, { row }: PlannedPipeline): Python {
  return block([
    python`import yaml`,
    python`from ${modulePath(row.module)} import ${identifier(row.class)}`,
    ...PRINT[statusFormOf(plan.serverLine)].imports,
  ])
}

/**
 * Runs a workflow from `config`. If it fails, the task fails, and only after the outcome is printed. `stop()` is watched
 * too, because OpenMetadata can send its last batches there.
 */
export function workflowSteps(plan: BundlePlan, { row }: PlannedPipeline): Python {
  const print = PRINT[statusFormOf(plan.serverLine)].call
  const steps = python`try:
    ${block([python`workflow.execute()`, ...print, python`workflow.raise_from_status()`])}
finally:
    workflow.stop()`
  return python`workflow = ${identifier(row.class)}.create(config)
${unsentBatches(plan).watch(steps)}`
}
