import { sendsBatches } from '../../catalog/pipelines'
import type { BundlePlan } from '../plan/bundlePlan'
import { type Python, python } from '../text/python'

const IMPORT = python`from contextlib import contextmanager`

/**
 * Every batch of every published version goes through `_execute_bulk_operation`. The log is not enough: the error of a
 * batch with entities of several types is logged at DEBUG only.
 */
const FUNCTION = python`@contextmanager
def fail_on_unsent_batches(client):
    """Raises an error at the end if OpenMetadata could not send a batch of entities.

    From 1.11 on, OpenMetadata sends entities in batches. It can drop the error of a failed batch, and the workflow
    then succeeds although entities are missing.
    """
    reasons = []
    send_batch = client._execute_bulk_operation

    def send_and_keep_reason(*arguments, **options):
        try:
            result = send_batch(*arguments, **options)
            # OpenMetadata also returns this result if the request itself failed.
            if result.numberOfRowsProcessed.root == 0:
                reasons.append(repr(result.failedRequest))
            return result
        except Exception as error:
            reasons.append(repr(error))
            raise

    client._execute_bulk_operation = send_and_keep_reason
    yield
    if reasons:
        first_reason = " ".join(reasons[0].split())
        raise RuntimeError(
            f"OpenMetadata failed to send a batch of entities (failures: {len(reasons)}). "
            f"First reason: {first_reason}. "
            "Entities of the failed batches can be missing on the server."
        )`

interface UnsentBatches {
  imports: Python[]
  /** The function that watches the batches. It uses nothing but its imports, so it can be in a callable or beside it. */
  function: Python[]
  /** Puts the steps of a workflow under watch. */
  watch: (steps: Python) => Python
}

const WATCHED: UnsentBatches = {
  imports: [IMPORT],
  function: [FUNCTION],
  watch: (steps) => python`with fail_on_unsent_batches(workflow.metadata):
    ${steps}`,
}

const NOT_NEEDED: UnsentBatches = { imports: [], function: [], watch: (steps) => steps }

/** How a task fails if OpenMetadata could not send entities; nothing for a line that sends them one by one. */
export function unsentBatches(plan: BundlePlan): UnsentBatches {
  return sendsBatches(plan.serverLine) ? WATCHED : NOT_NEEDED
}
