import { sendsBatches } from '../../catalog/pipelines'
import type { BundlePlan } from '../plan/bundlePlan'
import { type Python, python } from '../text/python'

const IMPORT = python`from contextlib import contextmanager`

/**
 * Every batch goes through these two methods. Without pandas, 1.11.4 fails in the first one, before it sends anything.
 * The second one sends the entities of one type. Its error is logged at DEBUG only, so the log is not enough.
 */
const FUNCTION = python`@contextmanager
def fail_on_unsent_batches(client):
    """Fails the task if a batch of entities was not sent.

    From 1.11 on, OpenMetadata can ignore such an error and report success.
    """
    reasons = []

    def watched(send):
        def send_and_keep_reason(*arguments, **options):
            try:
                result = send(*arguments, **options)
            except Exception as error:
                reasons.append(repr(error))
                raise
            processed = result.numberOfRowsProcessed
            # No entity was processed, so the request failed.
            if result.failedRequest and (processed is None or processed.root == 0):
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
