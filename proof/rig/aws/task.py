"""One task as ECS runs it: what its container is given, what it answers, and what DescribeTasks tells of it."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event
from typing import Any


@dataclass(frozen=True)
class ContainerResult:
    exit_code: int
    log: str = ""
    """Written to the task's log stream, a line an event, after what `RunTask.write` wrote."""
    reason: str = ""
    """`containers[].reason` of DescribeTasks, as where memory ran out."""


@dataclass(frozen=True)
class RunTask:
    """What the container of a task that was let in is started with."""

    parameters: dict[str, Any]
    """The RunTask request as sent."""
    task_definition: dict[str, Any]
    """As DescribeTaskDefinition tells it."""
    task_arn: str
    region: str
    container: dict[str, Any]
    """The essential container's definition with the request's overrides laid over it."""
    environment: dict[str, str]
    """Of definition and overrides, and the values of its `secrets`, which the execution role has read."""
    task_role: dict[str, str]
    """Variables that let a process act as the task role; none where the task definition names no role."""
    write: Callable[[list[str]], None] = field(repr=False)
    """Sends lines to the task's log stream while it runs."""
    stop: Event = field(repr=False)
    """Set by StopTask, as SIGTERM is sent to a container. What the container then answers still counts."""

    @property
    def task_id(self) -> str:
        return self.task_arn.rpartition("/")[2]


@dataclass
class Task:
    """One that was let in, as DescribeTasks tells it."""

    told: dict[str, Any]
    stop: Event = field(default_factory=Event)

    @property
    def arn(self) -> str:
        return str(self.told["taskArn"])

    @property
    def running(self) -> bool:
        return self.told["lastStatus"] != "STOPPED"

    def began(self) -> None:
        self.told |= {"lastStatus": "RUNNING", "startedAt": time.time()}
        for container in self.told["containers"]:
            container["lastStatus"] = "RUNNING"

    def asked_to_stop(self, reason: str) -> None:
        """What StopTask tells at once; the task is STOPPED only when its container has ended."""
        if self.running and not self.stop.is_set():
            self.told |= {"desiredStatus": "STOPPED", "stopCode": "UserInitiated", "stoppedReason": reason}
            self.stop.set()

    def ended(self, result: ContainerResult) -> None:
        for container in self.told["containers"]:
            container |= {"lastStatus": "STOPPED", "exitCode": result.exit_code}
            if result.reason:
                container["reason"] = result.reason
        self._stopped("EssentialContainerExited", "Essential container in task exited")

    def never_began(self, reason: str) -> None:
        """An exit code there is none of then."""
        for container in self.told["containers"]:
            container |= {"lastStatus": "STOPPED"}
        self._stopped("TaskFailedToStart", reason)

    def _stopped(self, code: str, reason: str) -> None:
        """The status is told last: who polls for STOPPED has the rest with it."""
        now = time.time()
        self.told.setdefault("stopCode", code)
        self.told.setdefault("stoppedReason", reason)
        self.told |= {"desiredStatus": "STOPPED", "executionStoppedAt": now, "stoppedAt": now}
        self.told["lastStatus"] = "STOPPED"
