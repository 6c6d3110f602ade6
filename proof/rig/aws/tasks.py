"""The tasks of ECS. moto keeps clusters and task definitions; tasks, which end there never, are kept here."""

import copy
import time
from collections.abc import Callable
from threading import Thread
from typing import Any, Protocol
from uuid import uuid4

from rig.aws.container import essential, variables_of, with_overrides
from rig.aws.log_stream import LogStream
from rig.aws.secrets_of_container import secrets_of
from rig.aws.task import ContainerResult, RunTask, Task

JOIN = 120
"""Seconds a container is left to end when the run is over."""


class Fargate(Protocol):
    """What running a container needs from the account."""

    on_run_task: Callable[[RunTask], ContainerResult]

    def role_client(self, role_arn: str, region: str) -> Any: ...
    def role_environment(self, role_arn: str, region: str) -> dict[str, str]: ...
    def pull(self, role_arn: str, image: str, region: str) -> None: ...


def _told(cluster_arn: str, definition: dict[str, Any], parameters: dict[str, Any]) -> dict[str, Any]:
    cluster = cluster_arn.rpartition("/")[2]
    identity = uuid4().hex
    arn = cluster_arn.replace(":cluster/", ":task/") + f"/{identity}"
    prefix = arn.partition(":task/")[0]
    containers = [
        {
            "containerArn": f"{prefix}:container/{cluster}/{identity}/{uuid4()}",
            "taskArn": arn,
            "name": one["name"],
            "image": one["image"],
            "lastStatus": "PENDING",
            "networkInterfaces": [],
        }
        for one in definition["containerDefinitions"]
    ]
    return {
        "taskArn": arn,
        "clusterArn": cluster_arn,
        "taskDefinitionArn": definition["taskDefinitionArn"],
        "containers": containers,
        "overrides": parameters.get("overrides", {}),
        "launchType": parameters.get("launchType", "EC2"),
        "lastStatus": "PROVISIONING",
        "desiredStatus": "RUNNING",
        "createdAt": time.time(),
        "cpu": definition.get("cpu", ""),
        "memory": definition.get("memory", ""),
        "group": parameters.get("group", f"family:{definition['family']}"),
        "attachments": [],
        "tags": parameters.get("tags", []),
        "version": 1,
        **{name: parameters[name] for name in ("startedBy",) if name in parameters},
    }


class Tasks:
    """Of all clusters and regions: their ARNs tell them apart."""

    def __init__(self, fargate: Fargate) -> None:
        self._fargate = fargate
        self._tasks: dict[str, Task] = {}
        self._threads: list[Thread] = []

    def start(
        self, cluster_arn: str, definition: dict[str, Any], parameters: dict[str, Any], region: str
    ) -> list[dict[str, Any]]:
        """As RunTask tells the tasks it has started; their containers run from now on."""
        told = []
        for _ in range(parameters.get("count", 1)):
            task = Task(_told(cluster_arn, definition, parameters))
            self._tasks[task.arn] = task
            told.append(copy.deepcopy(task.told))
            thread = Thread(target=self._life, args=(task, definition, parameters, region), daemon=True)
            self._threads.append(thread)
            thread.start()
        return told

    def _life(self, task: Task, definition: dict[str, Any], parameters: dict[str, Any], region: str) -> None:
        try:
            request, stream = self._prepared(task, definition, parameters, region)
        except Exception as problem:  # whatever keeps a container from starting is told as ECS tells it
            task.never_began(f"ResourceInitializationError: {problem}")
            return
        task.began()
        try:
            result = self._fargate.on_run_task(request)
            if stream and result.log:
                stream.write(result.log.splitlines())
        except Exception as problem:  # a fault of the container's stand-in is a container that fails
            result = ContainerResult(1, reason=f"the stand-in failed: {type(problem).__name__}: {problem}")
        task.ended(result)

    def _prepared(
        self, task: Task, definition: dict[str, Any], parameters: dict[str, Any], region: str
    ) -> tuple[RunTask, LogStream | None]:
        """In the order of Fargate: image, secrets, log; each as the task execution role."""
        overrides = parameters.get("overrides", {})
        container = with_overrides(essential(definition["containerDefinitions"]), overrides)
        execution = overrides.get("executionRoleArn") or definition.get("executionRoleArn", "")
        self._fargate.pull(execution, container["image"], region)
        secrets = secrets_of(container, self._fargate.role_client(execution, region))
        logs = container.get("logConfiguration", {})
        stream = None
        if logs.get("logDriver") == "awslogs":
            where = logs["options"].get("awslogs-region", region)
            stream = LogStream(self._fargate.role_client(execution, where), container, task.arn.rpartition("/")[2])
        role = overrides.get("taskRoleArn") or definition.get("taskRoleArn", "")
        request = RunTask(
            parameters=parameters,
            task_definition=definition,
            task_arn=task.arn,
            region=region,
            container=container,
            environment={**variables_of(container), **secrets},
            task_role=self._fargate.role_environment(role, region) if role else {},
            write=stream.write if stream else lambda _lines: None,
            stop=task.stop,
        )
        return request, stream

    def _named(self, cluster_arn: str, name: str) -> Task | None:
        """By its ARN, or by its id within the cluster."""
        arn = name if name.startswith("arn:") else cluster_arn.replace(":cluster/", ":task/") + f"/{name}"
        return self._tasks.get(arn)

    def describe(self, cluster_arn: str, names: list[str]) -> dict[str, Any]:
        found = {name: self._named(cluster_arn, name) for name in names}
        prefix = cluster_arn.replace(":cluster/", ":task/")
        return {
            "tasks": [copy.deepcopy(task.told) for task in found.values() if task],
            "failures": [
                {"arn": name if name.startswith("arn:") else f"{prefix}/{name}", "reason": "MISSING"}
                for name, task in found.items()
                if task is None
            ],
        }

    def stop(self, cluster_arn: str, name: str, reason: str) -> dict[str, Any] | None:
        """None where there is no such task."""
        task = self._named(cluster_arn, name)
        if task is None:
            return None
        task.asked_to_stop(reason)
        return {"task": copy.deepcopy(task.told)}

    def list(self, cluster_arn: str, parameters: dict[str, Any]) -> dict[str, Any]:
        """Without a wish those that run, as ECS does."""
        desired = parameters.get("desiredStatus", "RUNNING")
        arns = [
            task.arn
            for task in self._tasks.values()
            if task.told["clusterArn"] == cluster_arn
            and task.told["desiredStatus"] == desired
            and parameters.get("startedBy") in (None, task.told.get("startedBy"))
            and parameters.get("family") in (None, task.told["group"].removeprefix("family:"))
        ]
        return {"taskArns": arns}

    def close(self) -> None:
        """Every container is told to stop, and waited for."""
        for task in self._tasks.values():
            task.asked_to_stop("the run is over")
        for thread in self._threads:
            thread.join(JOIN)
