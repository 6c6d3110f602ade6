"""The proof's own runs: a DAG executed by real Airflow, on a stage of PostgreSQL, OpenMetadata's stand-in and AWS's."""

from collections.abc import Callable
from pathlib import Path

from mutations.product import Product
from mutations.sample import RunSample
from outcome import Failed, require_none
from rig.aws.worker_calls import prove_bundle
from rig.openmetadata.request import Route
from runs.ecs.case import EcsCase
from runs.ecs.judge import denied_calls, missing_lines, run_task_calls, state_problems
from runs.ecs.run_task_call import call_problems
from runs.ecs.stage import ecs_stage
from runs.judge import problems
from runs.prove import run_pipeline
from runs.stage import Stage, stage

IMAGE = Path(__file__).with_name("image")
"""A container that says something and ends well."""


def aws_policies(product: Product) -> str:
    """The operator's own calls by roles that may do what the bundle says, and what they must not be able to do."""
    return prove_bundle(product.bundle)


def _stage_of(product: Product) -> str:
    return f"mutations {product.folder.name}"


def _sample(product: Product) -> RunSample:
    if not isinstance(product.sample, RunSample):
        raise TypeError(f"{product.sample.name} is no sample to run")
    return product.sample


def run_task_call(product: Product) -> str:
    """What the operator asks of ECS, what it is allowed to, and whether it finds the container's log."""
    case = _sample(product).case
    if not isinstance(case, EcsCase):
        raise TypeError(f"{case.name} has no RunTask")
    with ecs_stage(case, _stage_of(product), image=IMAGE) as current:
        current.put_secrets()
        ran = current.run()
        calls, containers = run_task_calls(current), current.fargate.containers
        found = [*state_problems(ran), *denied_calls(current)]
        found += [one for call in calls for one in call_problems(call.request, current.answers, case.long)]
        found += [one for container in containers for one in missing_lines(container, ran)]
        require_none(found if containers else [*found, "no container ran"])
    return f"{len(calls)} call of RunTask, as answered"


def _run(product: Product, prepare: Callable[[Stage], None]) -> tuple[list[str], set[str | None]]:
    """The metadata pipeline, run once: what is wrong, and the states recorded."""
    with stage(_sample(product).case, _stage_of(product)) as current:
        current.put_secrets()
        prepare(current)
        ran = run_pipeline(current, "metadata")
        return problems(current, ["metadata"], ran), set(ran.tasks.values())


def run(product: Product) -> str:
    found, states = _run(product, lambda _: None)
    require_none(found)
    return f"{', '.join(map(str, states))}, and what was read arrived"


def _stores_nothing(current: Stage) -> None:
    """Each entity is refused, which a workflow counts and goes on: only its status tells of it at the end."""
    current.api.api.routes.insert(0, Route("PUT", ".+", lambda _: {}["no room"]))


def _understands_nothing(current: Stage) -> None:
    """Each batch is answered with what the client does not know. OpenMetadata drops that error when it ends."""
    current.api.api.routes.insert(0, Route("PUT", ".+/bulk", lambda _: {"stored": "none of it"}))


def run_where_no_batch_is_sent(product: Product) -> str:
    """The task has to be recorded as one that did not succeed, with the reason."""
    found, states = _run(product, _understands_nothing)
    if "success" in states:
        raise Failed("OpenMetadata could not send its entities, and the task is recorded as a success")
    if not any("failed batches can be missing on the server" in one for one in found):
        raise Failed(f"nothing says why the task failed; found was {'; '.join(found)[:600]}")
    return f"{', '.join(map(str, states))}, as it has to be"


def run_where_nothing_is_stored(product: Product) -> str:
    """The task has to be recorded as one that did not succeed."""
    _, states = _run(product, _stores_nothing)
    if "success" in states:
        raise Failed("OpenMetadata stored nothing, and the task is recorded as a success")
    return f"{', '.join(map(str, states))}, as it has to be"
