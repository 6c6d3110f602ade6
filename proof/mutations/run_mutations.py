"""Faults that only a run can show: the configs parse, the DAGs load, and nothing arrives."""

from mutations.edit import Edit
from mutations.mutation import Mutation
from mutations.run_judges import run, run_where_no_batch_is_sent, run_where_nothing_is_stored
from mutations.samples import RUN_PYTHON

SERVER = "src/bundle/workflow/serverConfig.ts"
STEPS = "src/bundle/dags/workflowSteps.ts"

RUN_MUTATIONS = [
    Mutation(
        "the server's address without /api",
        Edit(SERVER, "`${openmetadata.url}/api`", "openmetadata.url"),
        RUN_PYTHON,
        run,
        r"is (failed|up_for_retry) after",
        costly=True,
    ),
    Mutation(
        "no secrets manager named",
        Edit(SERVER, "    secretsManagerProvider: PROVIDERS[openmetadata.secretStore],\n", ""),
        RUN_PYTHON,
        run,
        r"is (failed|up_for_retry) after",
        costly=True,
    ),
    Mutation(
        "the token's name without secret:",
        Edit(SERVER, "`secret:${openmetadata.token.secret}`", "openmetadata.token.secret"),
        RUN_PYTHON,
        run,
        r"is (failed|up_for_retry) after",
        costly=True,
    ),
    Mutation(
        "the password's name without secret:",
        Edit("src/bundle/workflow/withSecretReferences.ts", "`secret:${tree.secret}`", "tree.secret"),
        RUN_PYTHON,
        run,
        r"is (failed|up_for_retry) after",
        costly=True,
    ),
    Mutation(
        "a failed workflow that really leaves a green task",
        Edit(STEPS, ", python`workflow.raise_from_status()`", ""),
        RUN_PYTHON,
        run_where_nothing_is_stored,
        r"OpenMetadata stored nothing, and the task is recorded as a success",
        costly=True,
    ),
    Mutation(
        "entities that could not be sent really leave a green task",
        Edit("src/catalog/pipelines.ts", "since: data.batchesSince", "since: '9.9'"),
        RUN_PYTHON,
        run_where_no_batch_is_sent,
        r"could not send its entities, and the task is recorded as a success",
        costly=True,
    ),
]
