"""The answers a case's bundle is written from: a worked example's, pointed at what is under proof."""

import json
from typing import Any

from bundles.awkward import make_awkward
from bundles.case import Case
from bundles.command_line import command_line, said
from once import once
from outcome import Failed
from versions import openmetadata


@once
def example(name: str) -> str:
    """A worked example of the command line, as JSON."""
    answer = command_line("--example", name)
    if answer.returncode != 0:
        raise Failed(f"npm run bundle -- --example {name} {said(answer)}")
    return answer.stdout


ONE_DAG = ("profiler", "metadata", "lineage", "metadata")
"""Not in the order they run, and one of them twice."""


def _put_into_one_dag(service: dict[str, Any]) -> None:
    """The pipelines keep their options; their schedules count no more, and no two have the same retries."""
    given = {pipeline["type"]: pipeline for pipeline in service["pipelines"]}
    service["dags"] = {"kind": "one", "schedule": "30 1 * * *"}
    service["pipelines"] = [
        {**given.get(kind, {"type": kind}), "retries": number} for number, kind in enumerate(ONE_DAG)
    ]


def answers_for(case: Case) -> dict[str, Any]:
    answers = json.loads(example(case.example))
    answers["environment"]["release"] = case.release.name
    answers["openmetadata"]["server"] = case.server
    answers["runtime"] = {**answers.get("runtime", {}), "layout": case.layout}
    if case.server != openmetadata().server:
        # The example's connection is described in the words of its own server version; each version knows a stored one.
        for service in answers["services"]:
            service["connection"] = {"kind": "stored"}
    if case.one_dag:
        for service in answers["services"]:
            _put_into_one_dag(service)
    if case.awkward:
        make_awkward(answers)
    return answers
