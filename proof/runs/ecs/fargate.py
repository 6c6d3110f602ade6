"""Runs the containers of tasks: the image's Python, and what stands in for its main.py."""

import json
import subprocess
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Any

from outcome import Failed
from rig.aws.client import Refused
from rig.aws.task import ContainerResult, RunTask
from runs.ecs.container import run_container
from runs.ecs.ingestion_image import FOLDER, image_python, line_of

READ_CONFIG = Path(__file__).with_name("inside") / "read_config.py"
TIME_LIMIT = 300
REGIONS = ("AWS_REGION", "AWS_DEFAULT_REGION")


@dataclass
class Container:
    """One that ran."""

    request: RunTask
    variables: dict[str, str]
    """What its process was given; its keys to AWS among them."""
    python: Path
    code: int | None = None
    lines: list[str] = field(default_factory=list)
    stopped: bool = False
    """Whether StopTask ended it."""

    def config(self) -> Any:
        """Its config as YAML reads it there."""
        answer = subprocess.run(
            [str(self.python), str(READ_CONFIG)],
            env=self.variables,
            capture_output=True,
            text=True,
            check=False,
            timeout=TIME_LIMIT,
        )
        if answer.returncode != 0:
            raise Failed(f"the container's config is no YAML: {answer.stderr.strip().splitlines()[-1]}")
        return json.loads(answer.stdout)


class Fargate:
    """Set as `on_run_task` of an AWS."""

    def __init__(self, folder: Path, image: Path = FOLDER) -> None:
        self._folder = folder
        self._image = image
        self.containers: list[Container] = []
        self.problems: list[str] = []
        """What kept a container from running that is no fault of the bundle."""
        self.started = Event()
        """Once a container runs."""

    def __call__(self, request: RunTask) -> ContainerResult:
        try:
            return self._run(request)
        except Exception as error:
            self.problems.append(f"the container could not run: {type(error).__name__}: {error}")
            raise

    def _run(self, request: RunTask) -> ContainerResult:
        python = image_python(line_of(request.container["image"]))
        # Who it is comes from the task role; which region, the task itself has to say.
        role = {name: value for name, value in request.task_role.items() if name not in REGIONS}
        container = Container(request, {**role, **request.environment}, python)
        self.containers.append(container)

        def send(lines: list[str]) -> None:
            container.lines += lines
            if lines:
                self.started.set()
                with suppress(Refused):  # what the awslogs driver can't write is lost without a word
                    request.write(lines)

        container.code = run_container(
            self._image,
            python,
            self._folder / f"container-{len(self.containers)}",
            request.container.get("command", []),
            container.variables,
            request.stop,
            send,
        )
        container.stopped = request.stop.is_set()
        return ContainerResult(container.code)
