"""A bundle's ECS side in an account, called as the operator calls it, by roles that may do what the bundle says."""

from collections.abc import Callable
from typing import Any

from bundles.bundle import Bundle
from outcome import require_none
from rig.aws.aws import Aws, aws
from rig.aws.ecs_side import EcsSide, make_ecs_side
from rig.aws.iam.ablation import idle_parts
from rig.aws.permission import policies_allow
from rig.aws.principal import Principal
from rig.aws.probes import Names, airflow_ask, names_in, widened, widening_probes
from rig.aws.scripts import run_inside
from rig.aws.task import ContainerResult, RunTask

Edit = Callable[[list[dict[str, Any]]], None]
"""Changes the statements of a role's policy, to plant a fault."""
ANOTHER = "/another/secret"
VALUE = "made-up"
EXIT_CODE = 3
ENDLESS = "endless"
TIME_LIMIT = 300
LINES = ["reading", "done"]


def _container(task: RunTask) -> ContainerResult:
    """One ends by itself, the other when it is told to: the script says which by `startedBy`."""
    if task.parameters["startedBy"] == ENDLESS and task.stop.wait(TIME_LIMIT):
        return ContainerResult(143)
    return ContainerResult(EXIT_CODE, "\n".join(LINES))


class WorkerCalls:
    """`edits` by role: `mwaa`, `task`, `execution`."""

    def __init__(self, account: Aws, bundle: Bundle, edits: dict[str, Edit]) -> None:
        self._account, self._bundle = account, bundle
        self._names: Names = names_in(bundle.answers)
        self._side: EcsSide = make_ecs_side(account, bundle)
        arns = {"mwaa": self._side.mwaa_role, "task": self._side.task_role, "execution": self._side.execution_role}
        self._roles: dict[str, Principal] = {}
        for kind, arn in arns.items():
            role = account.role(arn, self._names.region)
            for document in role.policies:
                edits.get(kind, lambda _statements: None)(document["Statement"])
            self._roles[kind] = account.acts_as(arn, role)

    def _given(self, definition: str) -> dict[str, Any]:
        approach, names = self._bundle.answers["approach"], self._names
        return {
            "cluster": names.cluster,
            "taskDefinition": definition,
            "container": names.container,
            "subnets": approach["subnets"],
            "securityGroups": approach["securityGroups"],
            "logGroup": names.log_group,
            "stream": f"{names.stream_prefix}/{names.container}/",
        }

    def operator_problems(self) -> list[str]:
        """For each task definition: run, wait, read the log, stop."""
        problems = []
        variables = self._account.environment(self._roles["mwaa"], self._names.region)
        wanted = {"run": "started", "log": LINES}
        for definition in self._side.definitions:
            said = run_inside("operator_calls.py", variables, self._given(definition))
            ended = said.get("describe", {})
            seen = {**said, "describe": EXIT_CODE if ended.get("exitCode") == EXIT_CODE else ended}
            seen["stop"] = said.get("stop", {}).get("stopCode", said.get("stop"))
            meant = {**wanted, "describe": EXIT_CODE, "stop": "UserInitiated"}
            problems += [
                f"{what}: {seen.get(what)!r}, not {is_!r}" for what, is_ in meant.items() if seen.get(what) != is_
            ]
        return problems

    def secret_problems(self) -> list[str]:
        """The task reads its own, and no other, one whose name begins alike among them."""
        names = self._names
        others = [ANOTHER, *(f"{name}-of-production" for name in names.secrets)]
        for name in (*names.secrets, *others):
            self._account.put_secret(names.store, name, VALUE, names.region)
        variables = self._account.environment(self._roles["task"], names.region)
        said = run_inside("read_secrets.py", variables, [names.store, [*names.secrets, *others]])
        problems = [f"{name} can't be read: {said[name]}" for name in names.secrets if said[name] != VALUE]
        return problems + [f"{name} can be read" for name in others if said[name] != "AccessDeniedException"]

    def width_problems(self) -> list[str]:
        """No role may do what is next to its purpose, and no part of a policy is there for nothing."""
        asked = [airflow_ask(self._names, environment) for environment in self._names.airflows]
        probes = [*widening_probes(self._names).values(), *asked]
        may_read = [policies_allow(self._roles["task"].policies, one).allowed for one in asked]
        problems = [] if all(may_read) else ["the task role may not read an Airflow that is its source"]
        for kind, role in self._roles.items():
            problems += [f"the {kind} role may {what}" for what in widened(role.policies, self._names)]
            calls = [call for call in self._account.calls if call.principal == role.name]
            for document in role.policies:
                idle = idle_parts([*calls, *probes], document)
                problems += [f"the {kind} role's {part} is needed by nothing" for part in idle]
        return problems

    def unmapped(self) -> list[str]:
        strange = [
            call for call in self._account.calls if "no mapping" in call.reason or "can't be judged" in call.reason
        ]
        return [f"{call.action} {call.reason}" for call in strange]

    @property
    def allowed(self) -> int:
        names = {role.name for role in self._roles.values()}
        return sum(call.allowed for call in self._account.calls if call.principal in names)


def prove_bundle(bundle: Bundle, edits: dict[str, Edit] | None = None) -> str:
    """Fails with everything found, also with what a planted fault brings about."""
    with aws() as account:
        account.on_run_task = _container
        calls = WorkerCalls(account, bundle, edits or {})
        problems = [*calls.operator_problems(), *calls.secret_problems(), *calls.width_problems(), *calls.unmapped()]
        require_none(problems)
        return f"{calls.allowed} calls allowed, each part of each policy needed, no probe let in"
