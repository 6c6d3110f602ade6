"""Whether a RunTask call is the one a person asked for, by their answers alone."""

import json
from typing import Any

OVERRIDES_LIMIT = 8192
"""Characters of RunTask's overrides, JSON and all (facts: MWAA, §7)."""
KNOWN = {"cluster", "taskDefinition", "launchType", "networkConfiguration", "overrides", "startedBy", "clientToken"}
"""What the operator sends (facts: Airflow, §3), and the token newer SDKs add; anything else nobody asked for."""
COMMAND = ["python", "main.py"]
"""The image has no entry point (facts: OpenMetadata, §5)."""


def _plain(name: str) -> str:
    """A name, or the last part of an ARN."""
    return name.rpartition("/")[2]


def _wanted_network(approach: dict[str, Any]) -> dict[str, Any]:
    return {
        "awsvpcConfiguration": {
            "subnets": approach["subnets"],
            "securityGroups": approach["securityGroups"],
            "assignPublicIp": "ENABLED" if approach["assignPublicIp"] else "DISABLED",
        }
    }


def environment_in(request: dict[str, Any]) -> dict[str, str]:
    """The variables the call sets, by name."""
    containers = request.get("overrides", {}).get("containerOverrides", [])
    return {one["name"]: one["value"] for container in containers for one in container.get("environment", [])}


def call_problems(request: dict[str, Any], answers: dict[str, Any], long: bool) -> list[str]:
    """`long`: the config is more than the overrides hold, so it must not be in them and the family is another."""
    approach = answers["approach"]
    revision = f":{approach['revision']}" if "revision" in approach else ""
    family = approach["family"] + (f"-{answers['services'][0]['name']}_" if long else revision)
    container = (request.get("overrides", {}).get("containerOverrides") or [{}])[0]
    definition = _plain(request.get("taskDefinition", ""))
    asked = {
        "cluster": (_plain(request.get("cluster", "")), approach["cluster"]),
        "task definition": (definition[: len(family)] if long else definition, family),
        "launch type": (request.get("launchType"), "FARGATE"),
        "network": (request.get("networkConfiguration"), _wanted_network(approach)),
        "container": (container.get("name"), approach["container"]),
        "command": (container.get("command"), COMMAND),
        "pipelineType": (
            environment_in(request).get("pipelineType"),
            answers["services"][0]["pipelines"][0]["type"],
        ),
        "variables": (sorted(environment_in(request)), ["pipelineType"] if long else ["config", "pipelineType"]),
        "overrides of other containers": (len(request.get("overrides", {}).get("containerOverrides", [])), 1),
    }
    problems = [f"RunTask's {what} is {is_!r}, not {meant!r}" for what, (is_, meant) in asked.items() if is_ != meant]
    problems += [f"RunTask is given {name}, which nobody asked for" for name in sorted(set(request) - KNOWN)]
    length = len(json.dumps(request.get("overrides")))
    if length > OVERRIDES_LIMIT:
        problems.append(f"RunTask's overrides are {length} characters")
    return problems
