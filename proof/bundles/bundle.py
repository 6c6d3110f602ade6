"""Reading a bundle the way the checks need it: its answers, and which service and pipeline each file is for."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any


@dataclass(frozen=True)
class Pipeline:
    """One pipeline a person asked for."""

    name: str
    kind: str
    connector: str
    schedule: str | None
    """Of the DAG it is in."""
    options: tuple[tuple[str, Any], ...] = field(hash=False)
    retries: int = 0
    service: str = ""
    one_dag: bool = False
    """Whether all pipelines of its service are in one DAG."""


def plain(name: str) -> str:
    """File names are made from names a person typed; ASCII letters and digits are what the two have in common."""
    ascii_only = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return "".join(letter for letter in ascii_only.lower() if letter.isalnum())


def _numbered(pipelines: list[dict[str, Any]]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each with how many of its type there are up to it: the second of a type has a number behind its names."""
    seen: Counter[str] = Counter()
    for pipeline in pipelines:
        seen[pipeline["type"]] += 1
        yield seen[pipeline["type"]], pipeline


@dataclass(frozen=True)
class Bundle:
    folder: Path

    @property
    def dags(self) -> Path:
        return self.folder / "dags"

    @cached_property
    def answers(self) -> dict[str, Any]:
        return json.loads((self.folder / "answers.json").read_text("utf-8"))

    @property
    def approach(self) -> str:
        return self.answers["approach"]["kind"]

    @property
    def server(self) -> str:
        return self.answers["openmetadata"]["server"]

    @property
    def line(self) -> str:
        """The OpenMetadata line, 1.12 say."""
        return ".".join(self.server.split(".")[:2])

    @cached_property
    def pipelines(self) -> list[Pipeline]:
        return [
            Pipeline(
                f"{service['name']}_{pipeline['type']}{f'_{number}' if number > 1 else ''}",
                pipeline["type"],
                service["connector"],
                (service["dags"] if service["dags"]["kind"] == "one" else pipeline)["schedule"],
                tuple(pipeline["options"].items()),
                pipeline["retries"],
                service["name"],
                service["dags"]["kind"] == "one",
            )
            for service in self.answers["services"]
            for number, pipeline in _numbered(service["pipelines"])
        ]

    def pipeline_of(self, file: str) -> Pipeline | None:
        """The pipeline that a DAG file or a workflow config is for, by its name."""
        stem = plain(PurePosixPath(file).stem)
        return next((pipeline for pipeline in self.pipelines if plain(pipeline.name) == stem), None)

    def pipelines_of_dag(self, file: str) -> list[Pipeline]:
        """The pipelines that a DAG file runs: one, or all of the service that it is named after."""
        stem = plain(PurePosixPath(file).stem)
        one = self.pipeline_of(file)
        of_service = [each for each in self.pipelines if each.one_dag and plain(each.service) == stem]
        return of_service or ([one] if one and not one.one_dag else [])

    def task_file(self, file: str, task: str) -> str:
        """The name that a task's pipeline goes by: its DAG's or, where that is for several, with the task's own."""
        path = PurePosixPath(file)
        if not any(each.one_dag for each in self.pipelines_of_dag(file)):
            return file
        return str(path.with_name(f"{path.stem}_{task.removeprefix('run_')}{path.suffix}"))

    def pipelines_without(self, files: Iterable[str]) -> list[str]:
        """The pipelines that none of the files is for."""
        served = {self.pipeline_of(file) for file in files}
        return [pipeline.name for pipeline in self.pipelines if pipeline not in served]

    def dag_files(self) -> list[Path]:
        return sorted(self.dags.rglob("*.py"))

    def required(self, package: str) -> tuple[str, ...]:
        """The lines of requirements.txt that name this package."""
        file = self.folder / "requirements.txt"
        lines = file.read_text("utf-8").splitlines() if file.is_file() else []
        return tuple(line.strip() for line in lines if re.match(rf"{package}\b(?!-)", line.strip()))

    def config_files(self) -> list[Path]:
        return sorted(self.dags.rglob("*.yaml"))
