"""What a person answers for an ECS case, with no value left to its default that a RunTask call shows."""

import json
from typing import Any

from bundles.answers import example
from bundles.awkward import AWKWARD
from rig.openmetadata.stand_in import StandIn
from rig.postgres import Source
from runs.answers import PASSWORD, SERVICE, TOKEN, connection_of
from runs.ecs.case import EcsCase

MORE_AWKWARD = ("100%_done", "%(name)s", "{{ '{' }}", "}}{{", "C:\\new\\table", "ends in \\\\")
LONG = tuple(f"^staging_area_{number}_.*$" for number in range(400))
"""Written out they are more than the 8,192 characters of RunTask's overrides."""


def patterns(case: EcsCase) -> list[str]:
    """Schemas to leave out; none of these is called `public`."""
    return [*(AWKWARD if case.awkward else ()), *(MORE_AWKWARD if case.awkward else ()), *(LONG if case.long else ())]


def _approach(case: EcsCase) -> dict[str, Any]:
    image = {"host": "docker.io"} if case.partition == "aws" else {"host": "ecr", "repository": "mirror/ingestion"}
    return {
        "kind": "ecs",
        "setup": case.setup,
        "existingCluster": case.held,
        "cluster": "data-platform",
        "family": "om_ingest",
        **({"revision": 1} if case.held else {}),
        "container": "worker",
        "image": image,
        "subnets": ["subnet-0a1b2c3d4e5f60718", "subnet-08f7e6d5c4b3a2910"],
        "securityGroups": ["sg-0123456789abcdef0", "sg-01234567"],
        "assignPublicIp": not case.held,
        "cpu": 2048,
        "memory": 4096,
        "logGroup": "/fargate/openmetadata",
        "logStreamPrefix": "nightly",
        "taskRole": "om-task",
        "taskExecutionRole": "om-execution",
    }


def _service(case: EcsCase, source: Source) -> dict[str, Any]:
    connection: dict[str, Any] = {"kind": case.connection}
    if case.connection == "described":
        connection["config"] = connection_of(source, {"secret": PASSWORD})
    options = {"schemaFilterPattern": {"excludes": patterns(case)}} if patterns(case) else {}
    pipeline = {"type": "metadata", "schedule": None, "options": options, "retries": 0}
    return {"name": SERVICE, "connector": "Postgres", "connection": connection, "pipelines": [pipeline]}


def answers_for(case: EcsCase, source: Source, api: StandIn) -> dict[str, Any]:
    answers = json.loads(example("ecs"))
    environment = answers["environment"]
    environment.update(release=case.release_name, region=case.region)
    environment["executionRole"] = environment["executionRole"].replace("arn:aws:", f"arn:{case.partition}:")
    answers["openmetadata"].update(
        server=case.line.server, url=api.url, token={"secret": TOKEN}, secretStore=case.store
    )
    answers["approach"] = _approach(case)
    answers["services"] = [_service(case, source)]
    answers["runtime"] = {"layout": case.layout}
    return answers
