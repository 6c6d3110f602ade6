"""The example workflows of a line, and what the product makes of them."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bundles.answers import example
from bundles.bundle import Bundle
from bundles.command_line import said
from bundles.generate import emptied
from connectors.asked import image_runs
from installs.catalog import lines
from matrix.environments import parser_of
from matrix.judged import COMMAND, findings_of
from once import once
from outcome import Failed
from places import CACHE, PROJECT

WHERE = "lib/python*/site-packages/metadata/examples/workflows/*.yaml"


LACKING = {
    "databricks.yaml": {"httpPath": "/sql/1.0/warehouses/a"},
    "databricks_usage.yaml": {"httpPath": "/sql/1.0/warehouses/a"},
    "mlflow.yaml": {"registryUri": "http://localhost:8088"},
}
"""What a connection needs and the example leaves out, or, as MLflow's, has with a password in an address."""


@dataclass(frozen=True)
class Example:
    file: Path
    outcome: dict[str, Any]
    errors: tuple[str, ...]
    """Why the product writes no bundle from it, where it doesn't."""
    config: str | None

    @property
    def text(self) -> str:
        return self.file.read_text("utf-8")


def _outcomes(files: list[Path], server: str) -> list[dict[str, Any]]:
    """All in one process of the command line."""
    given = "".join(f"{json.dumps({'files': [str(file)], 'server': server})}\n" for file in files)
    ran = subprocess.run(
        [*COMMAND, "--from-workflow"], cwd=PROJECT, input=given, capture_output=True, text=True, check=False
    )
    outcomes = [json.loads(line) for line in ran.stdout.splitlines()]
    if len(outcomes) != len(files):
        raise Failed(f"{len(files)} workflows, {len(outcomes)} lines, and {said(ran)}")
    return outcomes


def _answers(file: Path, outcome: dict[str, Any], server: str) -> dict[str, Any]:
    """A worked example's, with what the workflow says in place of its own.

    Not every image classifies, and not every connector can be installed beside Airflow.
    """
    kinds = {pipeline["type"] for service in outcome["services"] for pipeline in service["pipelines"]}
    answers = json.loads(example("ecs" if all(image_runs(kind, server) for kind in kinds) else "python"))
    found = dict(outcome["server"])
    runtime = {"logLevel": found.pop("logLevel")} if "logLevel" in found else {}
    answers["openmetadata"] |= {"server": server, **found}
    answers["runtime"] = {**answers.get("runtime", {}), "layout": "separate", **runtime}
    return {**answers, "services": _completed(file, outcome)}


def _completed(file: Path, outcome: dict[str, Any]) -> list[dict[str, Any]]:
    services = json.loads(json.dumps(outcome["services"]))
    for service in services:
        if file.name in LACKING and service["connection"]["kind"] == "described":
            service["connection"]["config"] |= LACKING[file.name]
    return services


def _config(folder: Path) -> str | None:
    files = Bundle(folder).config_files() if folder.is_dir() else []
    return files[0].read_text("utf-8") if len(files) == 1 else None


@once
def examples(line: str) -> list[Example]:
    server = next(one.server for one in lines() if one.name == line)
    files = sorted(parser_of((line, "", "")).interpreter().parent.parent.glob(WHERE))
    if not files:
        raise Failed(f"the package of {line} has no example workflows")
    outcomes = _outcomes(files, server)
    out = emptied(CACHE / "bundles" / f"imports-{line}")
    findings = findings_of([_answers(*each, server) for each in zip(files, outcomes, strict=True)], "--out", str(out))
    return [
        Example(
            file,
            outcome,
            tuple(f"{one['path']}: {one['message']}" for one in found if one["severity"] == "error"),
            _config(out / str(number + 1)),
        )
        for number, (file, outcome, found) in enumerate(zip(files, outcomes, findings, strict=True))
    ]
