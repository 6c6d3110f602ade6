"""The answers of a case, pointed at the database and the OpenMetadata of a stage."""

import json
from pathlib import Path
from typing import Any

from bundles.answers import example
from rig.openmetadata.stand_in import StandIn
from rig.postgres import Source
from runs.case import RunCase

SERVICE = "shop"
TOKEN = "/openmetadata/ingestion-bot"
PASSWORD = "/openmetadata/shop/password"
"""Names in the secret store."""
OPTIONS = {"metadata": {"schemaFilterPattern": {"excludes": ["^pg_.*", "^information_schema$"]}}}
"""Not PostgreSQL's own tables, which are many; the other pipelines work on what this one brought."""


def connection_of(source: Source, password: Any) -> dict[str, Any]:
    return {
        "username": source.user,
        "hostPort": f"{source.host}:{source.port}",
        "database": source.database,
        "authType": {"password": password},
    }


def _service(case: RunCase, source: Source) -> dict[str, Any]:
    connection: dict[str, Any] = {"kind": case.connection}
    if case.connection == "described":
        connection["config"] = connection_of(source, {"secret": PASSWORD})
    # One retry, soon: what fails is failed without a long wait, and that it is tried again is seen, too.
    retried = {"retries": 1, "retryDelaySeconds": 1}
    pipelines = [{"type": one, **retried, "options": OPTIONS.get(one, {})} for one in case.pipelines]
    # In one DAG the last is asked for first: the order must come of the DAG.
    asked = {"dags": {"kind": "one"}, "pipelines": pipelines[::-1]} if case.one_dag else {"pipelines": pipelines}
    return {"name": SERVICE, "connector": "Postgres", "connection": connection, **asked}


def _approach(case: RunCase, folder: Path) -> dict[str, Any]:
    approach: dict[str, Any] = {"kind": case.approach}
    if case.plugin:
        approach["plugin"] = True
    if case.venv_cache:
        approach["cachePath"] = str(folder / "venv-cache")
    return approach


def answers_for(case: RunCase, source: Source, api: StandIn, folder: Path) -> dict[str, Any]:
    """`folder` is where the run may keep things."""
    answers = json.loads(example(case.approach))
    environment = answers["environment"]
    environment.update(release=case.release_name, region=case.region)
    environment["executionRole"] = environment["executionRole"].replace("arn:aws:", f"arn:{case.partition}:")
    answers["openmetadata"].update(
        server=case.line.server, url=api.url, token={"secret": TOKEN}, secretStore=case.store
    )
    answers["approach"] = _approach(case, folder)
    answers["services"] = [_service(case, source)]
    answers["runtime"] = {"layout": case.layout}
    return answers
