"""The answers a combination stands for: a worked example's, with each of its values put in."""

import json
from typing import Any

from bundles.answers import example
from installs.catalog import lines
from matrix.combination import Combination
from matrix.connectors import described, options

REGIONS = {"aws": "us-east-2", "aws-cn": "cn-north-1"}


def _in_partition(answers: dict[str, Any], partition: str) -> None:
    environment = answers["environment"]
    environment["region"] = REGIONS[partition]
    environment["executionRole"] = environment["executionRole"].replace("arn:aws:", f"arn:{partition}:")


def _service(combination: Combination, connector: str) -> dict[str, Any]:
    line, pipeline = combination.line, combination.pipeline
    connection: dict[str, Any] = {"kind": combination.connection}
    if combination.connection == "described":
        connection["config"] = described(line, connector)
    return {
        "name": f"{connector.lower()}_prod",
        "connector": connector,
        "connection": connection,
        "pipelines": [{"type": pipeline, "options": options(line, connector, pipeline)}],
    }


def answers_for(combination: Combination, connector: str) -> dict[str, Any]:
    answers = json.loads(example(combination.approach))
    answers["environment"]["release"] = combination.release
    answers["openmetadata"]["server"] = next(one.server for one in lines() if one.name == combination.line)
    answers["openmetadata"]["secretStore"] = combination.store
    answers["runtime"] = {**answers.get("runtime", {}), "layout": combination.layout}
    answers["approach"].pop("plugin", None)
    if combination.plugin == "on":
        answers["approach"]["plugin"] = True
    answers["services"] = [_service(combination, connector)]
    _in_partition(answers, combination.partition)
    return answers
