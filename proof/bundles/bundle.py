"""Reading a bundle the way the checks need it: its answers, and which service and pipeline each file is for."""

import json
import re
import unicodedata
from collections.abc import Iterable
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
    options: tuple[tuple[str, Any], ...] = field(hash=False)


def plain(name: str) -> str:
    """File names are made from names a person typed; ASCII letters and digits are what the two have in common."""
    ascii_only = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return "".join(letter for letter in ascii_only.lower() if letter.isalnum())


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
                f"{service['name']}_{pipeline['type']}",
                pipeline["type"],
                service["connector"],
                pipeline["schedule"],
                tuple(pipeline["options"].items()),
            )
            for service in self.answers["services"]
            for pipeline in service["pipelines"]
        ]

    def pipeline_of(self, file: str) -> Pipeline | None:
        """The pipeline that a DAG file or a workflow config is for, by its name."""
        stem = plain(PurePosixPath(file).stem)
        return next((pipeline for pipeline in self.pipelines if plain(pipeline.name) == stem), None)

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
