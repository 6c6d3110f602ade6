"""Cancel a task whose container is at work."""

import os
import signal
from pathlib import Path
from threading import Thread

from outcome import require_none
from rig.aws.iam.ablation import idle_parts
from rig.aws.probes import names_in, widening_probes
from runs.ecs.case import EcsCase
from runs.ecs.judge import denied_calls, run_task_calls
from runs.ecs.plant import edit_dag
from runs.ecs.stage import MWAA, EcsStage, Edit, ecs_stage

WAITING = Path(__file__).with_name("waiting")
TIME_LIMIT = 600
TIMEOUT, SIGTERM = "its execution_timeout", "SIGTERM to its process"
HOW = (TIMEOUT, SIGTERM)


def _testing(home: Path) -> list[int]:
    """The processes that run the DAG of this AIRFLOW_HOME."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            command = (process / "cmdline").read_bytes().split(b"\0")
            own = f"AIRFLOW_HOME={home}".encode() in (process / "environ").read_bytes().split(b"\0")
        except OSError:
            continue
        if own and b"test" in command:
            found.append(int(process.name))
    return found


def _terminate(stage: EcsStage) -> None:
    """As a worker does to a task that somebody marks as failed."""
    if stage.fargate.started.wait(TIME_LIMIT):
        for process in _testing(stage.folder / "airflow"):
            os.kill(process, signal.SIGTERM)


def cancel_problems(stage: EcsStage, how: str) -> list[str]:
    if how == TIMEOUT:
        edit_dag(stage, "timedelta(minutes=60)", "timedelta(seconds=25)")
    else:
        Thread(target=_terminate, args=(stage,), daemon=True).start()
    ran = stage.run()
    stops = [call for call in stage.aws.calls if call.action == "ecs:StopTask"]
    problems = denied_calls(stage) + stage.fargate.problems
    problems += [f"{task} is recorded as {state}" for task, state in ran.tasks.items() if state != "failed"]
    if len(run_task_calls(stage)) != 1 or len(stage.fargate.containers) != 1:
        return [*problems, "the task did not run one container"]
    if not stops:
        problems.append("StopTask was not called")
    if not stage.fargate.containers[0].stopped:
        problems.append("the container was not stopped")
    return problems


def idle_problems(stage: EcsStage) -> list[str]:
    """A run that was cancelled has called all that Airflow's policy is for."""
    worker = stage.roles[MWAA]
    called = [call for call in stage.aws.calls if call.principal == worker.name]
    asked = [*called, *widening_probes(names_in(stage.bundle.answers)).values()]
    idle = [part for document in worker.policies for part in idle_parts(asked, document)]
    return [f"{part} is needed by nothing that was called" for part in idle]


def prove_cancel(case: EcsCase, name: str, how: str, edits: dict[str, Edit] | None = None) -> str:
    with ecs_stage(case, name, edits, WAITING) as stage:
        require_none([*cancel_problems(stage, how), *idle_problems(stage)])
        return (
            f"by {how}: StopTask called and allowed, the container stopped, the task failed; no part of the policy idle"
        )
