"""The bundle of an OpenMetadata line for the rig's own database, and the environment its DAGs ask for."""

import json
import re
import shutil
from pathlib import Path

from bundles.answers import example
from bundles.bundle import Bundle
from bundles.command_line import command_line, said
from environments.venv import Wanted, ensure_venv
from installs.catalog import Line
from installs.proving.dag_requirements import dag_requirements
from once import once
from outcome import Failed
from places import CACHE
from rig.postgres import Source

RELEASE = "2.10.3"
"""Any that takes every line in a virtualenv: what is installed does not depend on it, but for its Python."""
SERVICE = "shop"
PIPELINES = ("metadata", "lineage", "profiler")
"""In this order: the last two work on tables that the first brought."""
TOKEN = "/openmetadata/ingestion-bot"
PASSWORD = "/openmetadata/shop/password"
PUBLIC = {"schemaFilterPattern": {"includes": ["^public$"]}}
BESIDES = {(line, "metadata"): {"includeDDL": True} for line in ("1.5", "1.6")}
"""These read what a view selects from only where they are asked to send it; every other line does (seen by runs)."""


def line_bundle(line: Line, source: Source, url: str) -> Bundle:
    """Written anew for each database, whose port the bundle names."""
    answers = json.loads(example("virtualenv"))
    answers["environment"]["release"] = RELEASE
    answers["openmetadata"].update(server=line.server, url=url, token={"secret": TOKEN}, showRuns=True)
    answers["approach"] = {"kind": "virtualenv"}
    connection = {
        "username": source.user,
        "hostPort": f"{source.host}:{source.port}",
        "database": source.database,
        "authType": {"password": {"secret": PASSWORD}},
    }
    described = {"kind": "described", "config": connection}
    pipelines = [{"type": one, "options": PUBLIC | BESIDES.get((line.name, one), {})} for one in PIPELINES]
    answers["services"] = [{"name": SERVICE, "connector": "Postgres", "connection": described, "pipelines": pipelines}]
    folder = CACHE / "rig" / f"{line.ingestion}-{source.port}"
    shutil.rmtree(folder, ignore_errors=True)
    answer = command_line("-", "--out", str(folder), given=json.dumps(answers))
    if answer.returncode != 0:
        raise Failed(f"npm run bundle -- - --out {said(answer)}")
    return Bundle(folder)


def dag_of(bundle: Bundle, pipeline: str) -> Path:
    of = {found.kind: file for file in bundle.dag_files() if (found := bundle.pipeline_of(file.name))}
    if pipeline not in of:
        raise Failed(f"no DAG of the bundle is for {pipeline}")
    return of[pipeline]


@once
def _environment(ingestion: str, python: str, requirements: tuple[str, ...]) -> Path:
    return ensure_venv(Wanted(f"rig-openmetadata-{ingestion}", python, requirements))


def line_python(line: Line, dag: Path) -> Path:
    """An environment of just what the DAG lists, on the Python it asks for."""
    asked = re.search(r'python_version="([\d.]+)"', dag.read_text("utf-8"))
    if not asked:
        raise Failed(f"{dag.name} names no python_version")
    return _environment(line.ingestion, asked[1], tuple(dag_requirements(dag).split("\n")[:-1]))
