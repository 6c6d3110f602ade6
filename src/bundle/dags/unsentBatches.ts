import { sendsBatches } from '../../catalog/pipelines'
import type { BundlePlan } from '../plan/bundlePlan'
import { type Python, python } from '../text/python'

const IMPORT = python`from contextlib import contextmanager`

/**
 * Every batch of every published version goes through these two methods. 1.11.4 fails in the first while it sorts the
 * entities; the second sends the entities of one type, and its error is logged at DEBUG only. So the log is not enough.
 */
const FUNCTION = python`@contextmanager
def fail_on_unsent_batches(client):
    """Raises an error at the end if OpenMetadata could not send a batch of entities.

    From 1.11 on, OpenMetadata sends entities in batches. It can drop the error of a failed batch, and the workflow
    then succeeds although entities are missing.
    """
    reasons = []

    def watched(send):
        def send_and_keep_reason(*arguments, **options):
            try:
                result = send(*arguments, **options)
            except Exception as error:
                reasons.append(repr(error))
                raise
            # This result means that the request itself failed.
            if result.failedRequest and result.numberOfRowsProcessed.root == 0:
                reasons.append(repr(result.failedRequest))
            return result

        return send_and_keep_reason

    for name in ("bulk_create_or_update", "_execute_bulk_operation"):
        if hasattr(client, name):
            setattr(client, name, watched(getattr(client, name)))
    yield
    if reasons:
        first_reason = " ".join(reasons[0].split())
        raise RuntimeError(
            "OpenMetadata failed to send a batch of entities. "
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
