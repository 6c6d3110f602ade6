"""What came of an ECS run, and what is wrong with it."""

import json
from typing import Any

from rig.aws.principal import Call
from rig.openmetadata.arrived import flush_problems, metadata_problems
from runs.airflow_run import DagRun
from runs.answers import SERVICE
from runs.ecs.expected_config import expected_config
from runs.ecs.fargate import Container
from runs.ecs.run_task_call import call_problems
from runs.ecs.stage import EcsStage
from runs.leaks import leaks_in_files, leaks_in_text

STORING = ("secretsmanager:CreateSecret", "ssm:PutParameter")


def task_log(ran: DagRun) -> str:
    """Airflow 3 writes an event a line as JSON, so that quotes in it are escaped; here they are not."""
    lines = []
    for line in ran.log.splitlines():
        try:
            event: Any = json.loads(line)
        except ValueError:
            event = line
        lines.append(str(event.get("event", "")) if isinstance(event, dict) else line)
    return "\n".join(lines)


def run_task_calls(stage: EcsStage) -> list[Call]:
    return [call for call in stage.aws.calls if call.action == "ecs:RunTask"]


def denied_calls(stage: EcsStage) -> list[str]:
    """What somebody was not allowed to; the administrator is allowed everything."""
    return [
        f"{call.principal} may not {call.action} on {call.resource}" for call in stage.aws.calls if not call.allowed
    ]


def state_problems(ran: DagRun) -> list[str]:
    failed = {task: state for task, state in ran.tasks.items() if state != "success"}
    return [f"{task} is recorded as {state}: {task_log(ran)[-900:]}" for task, state in failed.items()]


def missing_lines(container: Container, ran: DagRun) -> list[str]:
    """What the container printed and the task's log does not show."""
    log = task_log(ran)
    lost = [line for line in container.lines if line.strip() not in log]
    if not container.lines:
        return ["the container printed nothing"]
    if not lost:
        return []
    return [f"{len(lost)} of the container's {len(container.lines)} lines are not in the task's log: {lost[0][:200]}"]


def config_problems(stage: EcsStage, container: Container) -> list[str]:
    """Read in the container as it is read there: nothing on the way may have changed it."""
    came, meant = container.config(), expected_config(stage.answers)
    if came == meant:
        return []
    differ = [key for key in {**came, **meant} if came.get(key) != meant.get(key)]
    return [f"the container's config has {key} {came.get(key)!r}, meant was {meant.get(key)!r}"[:900] for key in differ]


def secret_problems(stage: EcsStage, ran: DagRun) -> list[str]:
    """A value belongs into the store, and from there to OpenMetadata and the source; nowhere else."""
    asked = [
        call.request
        for call in stage.aws.calls
        if call.action not in ("secretsmanager:CreateSecret", "ssm:PutParameter")
    ]
    secrets = stage.secrets
    return [
        *leaks_in_text("a call to AWS", json.dumps(asked), secrets),
        *leaks_in_text("the task's log", ran.log, secrets),
        *leaks_in_text("the rendered fields", ran.rendered, secrets),
        *leaks_in_files(stage.folder, secrets),
    ]


def run_problems(stage: EcsStage, ran: DagRun) -> list[str]:
    """All of a run that should have gone well."""
    calls, containers = run_task_calls(stage), stage.fargate.containers
    problems = state_problems(ran) + denied_calls(stage) + stage.fargate.problems
    for call in calls:
        problems += call_problems(call.request, stage.answers, stage.case.long)
    if len(calls) != 1 or len(containers) != 1:
        return [*problems, f"RunTask was called {len(calls)} times, {len(containers)} containers ran"]
    [container] = containers
    return [
        *problems,
        *([f"the container ended with {container.code}"] if container.code else []),
        *config_problems(stage, container),
        *metadata_problems(stage.api, SERVICE),
        *flush_problems("\n".join(container.lines)),
        *missing_lines(container, ran),
        *secret_problems(stage, ran),
    ]
