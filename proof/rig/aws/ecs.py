"""What is asked of ECS about tasks. moto is asked for clusters and task definitions only."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from rig.aws.answer import Answer, error, json_answer
from rig.aws.client import Client, Refused
from rig.aws.partition import arn
from rig.aws.request import Request
from rig.aws.run_task_rules import Broken, definition_rules, request_rules
from rig.aws.tasks import Tasks

OPERATIONS = ("RunTask", "DescribeTasks", "StopTask", "ListTasks")
"""Those about tasks; the others are moto's."""


@dataclass(frozen=True)
class Named:
    """What a request names: `definition` is None where there is none, or where none is named."""

    cluster_arn: str
    cluster_exists: bool
    definition: dict[str, Any] | None


def cluster_arn(named: str | None, region: str) -> str:
    """Of a name, an ARN or nothing, which is the cluster `default`."""
    name = named or "default"
    return name if name.startswith("arn:") else arn("ecs", region, f"cluster/{name}")


def look_up(admin: Client, request: Request) -> Named:
    """What moto knows of the cluster and the task definition in a request."""
    asked = request.parameters
    cluster = cluster_arn(asked.get("cluster"), request.region)
    told = admin.json("ecs", "DescribeClusters", {"clusters": [cluster]})
    exists = any(one["clusterArn"] == cluster and one["status"] == "ACTIVE" for one in told["clusters"])
    definition = None
    if asked.get("taskDefinition"):
        try:
            given = {"taskDefinition": asked["taskDefinition"]}
            definition = admin.json("ecs", "DescribeTaskDefinition", given)["taskDefinition"]
        except Refused:
            definition = None
    return Named(cluster, exists, definition)


class Ecs:
    """`unassumable` gives the reason why ECS itself can't take on a role of the task, if it can't."""

    def __init__(self, tasks: Tasks, unassumable: Callable[[str, str], str | None]) -> None:
        self._tasks = tasks
        self._unassumable = unassumable

    def answer(self, request: Request, named: Named) -> Answer:
        """To one of `OPERATIONS`. Whether it is allowed was asked before."""
        answers = (self._run_task, self._describe_tasks, self._stop_task, self._list_tasks)
        if not named.cluster_exists:
            return error(request, 400, "ClusterNotFoundException", "Cluster not found.")
        try:
            return json_answer(dict(zip(OPERATIONS, answers, strict=True))[request.operation](request, named))
        except Broken as broken:
            return error(request, 400, broken.code, str(broken))

    def _run_task(self, request: Request, named: Named) -> dict[str, Any]:
        asked = request.parameters
        request_rules(asked)
        if named.definition is None:
            raise Broken("ClientException", "TaskDefinition not found.")
        definition_rules(asked, named.definition)
        for role in roles_passed(asked, named.definition):
            reason = self._unassumable(role, named.cluster_arn.replace(":cluster/", ":task/") + "/the-one-to-be")
            if reason:
                raise Broken("ClientException", reason)
        return {"tasks": self._tasks.start(named.cluster_arn, named.definition, asked, request.region), "failures": []}

    def _describe_tasks(self, request: Request, named: Named) -> dict[str, Any]:
        names = request.parameters.get("tasks", [])
        if not names:
            raise Broken("InvalidParameterException", "Tasks cannot be empty.")
        if len(names) > 100:
            raise Broken("InvalidParameterException", "Tasks can have at most 100 items.")
        return self._tasks.describe(named.cluster_arn, names)

    def _stop_task(self, request: Request, named: Named) -> dict[str, Any]:
        asked = request.parameters
        told = self._tasks.stop(named.cluster_arn, asked.get("task", ""), asked.get("reason", "Task stopped by user"))
        if told is None:
            raise Broken("InvalidParameterException", "The referenced task was not found.")
        return told

    def _list_tasks(self, request: Request, named: Named) -> dict[str, Any]:
        return self._tasks.list(named.cluster_arn, request.parameters)


def roles_passed(asked: dict[str, Any], definition: dict[str, Any]) -> list[str]:
    """The roles a RunTask hands to ECS: of the overrides where they name one, else of the task definition."""
    overrides = asked.get("overrides", {})
    kinds = ("executionRoleArn", "taskRoleArn")
    named = [overrides.get(kind) or definition.get(kind) for kind in kinds]
    return [role for role in dict.fromkeys(named) if role]
