"""Faults planted into an ECS run, and what has to be said of each."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from outcome import Failed
from runs.ecs.cancel import SIGTERM, WAITING, cancel_problems
from runs.ecs.case import EcsCase
from runs.ecs.cases import line_named
from runs.ecs.judge import run_problems
from runs.ecs.plant import edit_dag, fetch_often, passing, without
from runs.ecs.stage import MWAA, EcsStage, Edit, ecs_stage

QUICK = Path(__file__).with_name("quick")
CASE = EcsCase("2.7.2", line_named("1.12"), setup="commands", awkward=True)


def _run(stage: EcsStage) -> list[str]:
    fetch_often(stage)
    stage.put_secrets()
    return run_problems(stage, stage.run())


def _cancel(stage: EcsStage) -> list[str]:
    return cancel_problems(stage, SIGTERM)


def _edit(old: str, new: str) -> Callable[[EcsStage], None]:
    return lambda stage: edit_dag(stage, old, new)


def _show_password(stage: EcsStage) -> None:
    shown = f'{{"name": "leak", "value": {stage.source.password!r}}}, {{"name": "pipelineType"'
    edit_dag(stage, '{"name": "pipelineType"', shown)


def _nothing(_stage: EcsStage) -> None:
    """The fault is in what a role may do."""


@dataclass(frozen=True)
class Fault:
    name: str
    found: str
    """A pattern of what is said."""
    plant: Callable[[EcsStage], None] = _nothing
    edits: dict[str, Edit] = field(default_factory=dict)
    judge: Callable[[EcsStage], list[str]] = _run
    image: Path = QUICK

    @property
    def check_name(self) -> str:
        return f"run-ecs fault {CASE.release_name} {self.name}"


FAULTS = (
    Fault(
        "awslogs_stream_prefix without the container",
        r"lines are not in the task's log",
        _edit('awslogs_stream_prefix="nightly/worker"', 'awslogs_stream_prefix="nightly"'),
    ),
    Fault("wrong container name", r"recorded as failed.*container", _edit('"name": "worker"', '"name": "ingestion"')),
    Fault(
        "overrides not protected against Jinja",
        r"recorded as failed.*(TemplateSyntaxError|Missing end of comment)",
        _edit('"value": CONFIG}', '"value": CONFIG_TEXT}'),
    ),
    Fault("launch type EC2", r"launch type is 'EC2'", _edit('launch_type="FARGATE"', 'launch_type="EC2"')),
    Fault(
        "wrong log group",
        r"may not logs:GetLogEvents on .*log-group:/fargate/other:",
        _edit('awslogs_group="/fargate/openmetadata"', 'awslogs_group="/fargate/other"'),
    ),
    Fault("the password in the overrides", r"the password stands in a call to AWS", _show_password),
    Fault(
        "PassRole on another role",
        r"may not iam:PassRole on arn:aws:iam::123456789012:role/om-",
        edits={MWAA: passing("arn:aws:iam::123456789012:role/another")},
    ),
    Fault(
        "without iam:PassRole",
        r"recorded as failed.*authorized to perform: iam:PassRole",
        edits={MWAA: without("iam:PassRole")},
    ),
    Fault("without logs:GetLogEvents", r"lines are not in the task's log", edits={MWAA: without("logs:GetLogEvents")}),
    Fault(
        "without ecs:StopTask, cancelled",
        r"the container was not stopped",
        edits={MWAA: without("ecs:StopTask")},
        judge=_cancel,
        image=WAITING,
    ),
)


def see_caught(fault: Fault) -> str:
    with ecs_stage(CASE, fault.check_name, fault.edits, fault.image) as stage:
        fault.plant(stage)
        found = fault.judge(stage)
    for one in found:
        if re.search(fault.found, one, re.DOTALL):
            return f"caught: {one[:200]}"
    raise Failed(f"nothing says {fault.found}; found was {'; '.join(found)[:900] or 'nothing'}")
