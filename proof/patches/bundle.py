"""The bundle of a patch cell, written by the product's own command line."""

import json
import subprocess
from pathlib import Path
from typing import Any

from bundles.answers import example
from bundles.bundle import Bundle
from bundles.command_line import said
from installs.proving.dag_requirements import dag_requirements
from installs.proving.judge import required
from outcome import Failed
from patches.cell import PatchCell
from places import PROJECT
from rig.postgres import Source

SERVICE = "shop"
TOKEN = "/openmetadata/ingestion-bot"
PASSWORD = "/openmetadata/shop/password"
PROGRAM = ("node", "scripts/bundle.mjs", "-")
"""What `npm run bundle` runs, without npm's own half second."""


def answers_for(cell: PatchCell, source: Source, url: str) -> dict[str, Any]:
    answers = json.loads(example(cell.approach))
    answers["environment"]["release"] = cell.release
    answers["openmetadata"].update(server=cell.server, url=url, token={"secret": TOKEN}, secretStore="secrets-manager")
    answers["approach"] = {"kind": cell.approach}
    connection = {
        "username": source.user,
        "hostPort": f"{source.host}:{source.port}",
        "database": source.database,
        "authType": {"password": {"secret": PASSWORD}},
    }
    pipelines = [{"type": "metadata", "options": {"schemaFilterPattern": {"includes": ["^public$"]}}}]
    described = {"kind": "described", "config": connection}
    answers["services"] = [{"name": SERVICE, "connector": "Postgres", "connection": described, "pipelines": pipelines}]
    return answers


def _asked(answers: dict[str, Any], *flags: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PROGRAM, *flags],
        cwd=PROJECT,
        input=json.dumps(answers),
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def write_bundle(cell: PatchCell, source: Source, url: str, folder: Path) -> Bundle | str:
    """The bundle; or the errors with which the product refuses the cell."""
    answers = answers_for(cell, source, url)
    answer = _asked(answers, "--out", str(folder))
    if answer.returncode == 0:
        return Bundle(folder)
    if answer.returncode != 1:
        raise Failed(f"the command line {said(answer)}")
    return " ".join(answer.stderr.split())


def dag_of(bundle: Bundle) -> Path:
    (file,) = bundle.dag_files()
    return file


def requirements_of(bundle: Bundle) -> list[str]:
    """The lines that pip installs, without options and comments."""
    if bundle.approach == "virtualenv":
        text = dag_requirements(dag_of(bundle))
    else:
        text = (bundle.folder / "requirements.txt").read_text("utf-8")
    return [str(one) for one in required(text)]
