"""Run the DAG of an ECS bundle, and judge what came of it."""

import re

from outcome import require_none
from rig.aws.probes import names_in, widened, widening_probes
from runs.ecs.case import EcsCase
from runs.ecs.judge import denied_calls, run_problems, task_log
from runs.ecs.stage import EcsStage, ecs_stage

WRONG_PASSWORD = "not the password"
LAST_LINES = re.compile(r"last \d+ logs from Cloudwatch", re.IGNORECASE)


def width_problems(stage: EcsStage) -> list[str]:
    """What a role may do that is next to its purpose."""
    names = names_in(stage.bundle.answers)
    return [
        f"the {kind} role may {what}" for kind, role in stage.roles.items() for what in widened(role.policies, names)
    ]


def prove_run(case: EcsCase) -> str:
    with ecs_stage(case) as stage:
        stage.put_secrets()
        ran = stage.run()
        require_none([*run_problems(stage, ran), *width_problems(stage)])
        asked = sum(call.principal in {role.name for role in stage.roles.values()} for call in stage.aws.calls)
        probes = len(widening_probes(names_in(stage.bundle.answers)))
        [container] = stage.fargate.containers
        states = ", ".join(f"{task} {state}" for task, state in ran.tasks.items())
        return (
            f"{states}; RunTask as answered; the container's {len(container.lines)} lines in the task's log; "
            f"{len(stage.api.stored('tables'))} tables arrived; {asked} calls allowed, {probes} probes denied; "
            "no secret seen anywhere"
        )


def failure_problems(stage: EcsStage) -> list[str]:
    """A workflow that can't connect: the container's exit code makes the task fail, its last lines say why."""
    stage.put_secrets(WRONG_PASSWORD)
    ran = stage.run()
    problems = denied_calls(stage) + stage.fargate.problems
    problems += [f"{task} is recorded as {state}" for task, state in ran.tasks.items() if state != "failed"]
    if len(stage.fargate.containers) != 1:
        return [*problems, f"{len(stage.fargate.containers)} containers ran"]
    [container] = stage.fargate.containers
    if container.code != 1:
        problems.append(f"the container ended with {container.code}, not 1")
    log = task_log(ran)
    if not LAST_LINES.search(log):
        problems.append("the task does not end with the last lines of the log")
    elif container.lines[-1].strip() not in log[LAST_LINES.search(log).start() :]:  # type: ignore[union-attr]
        problems.append(f"the last line is not among what the task ends with: {container.lines[-1][:200]}")
    return problems


def prove_failure(case: EcsCase, name: str) -> str:
    with ecs_stage(case, name) as stage:
        require_none(failure_problems(stage))
        [container] = stage.fargate.containers
        return f"the container ended with {container.code}, the task failed and says: {container.lines[-1][:120]}"
