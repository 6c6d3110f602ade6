"""A stack's life in moto: what it makes is what the answers say, what an update changes, and what a deletion leaves."""

import json
from typing import Any

from bundles.bundle import Bundle
from documents.made import There, compared, existing_roles, made_problems, registered
from documents.read import task_definitions, template_file
from documents.tools import in_moto
from once import once
from outcome import Failed, require_none
from rig.aws.moto_process import moto


def _without_references(document: dict[str, Any]) -> dict[str, Any]:
    """In a template, `{{resolve:` is written so that CloudFormation leaves it alone and YAML means the same."""
    return json.loads(json.dumps(document).replace("{{resolve:", "{\\\\x7bresolve:"))


def _newest(there: There) -> dict[str, dict[str, Any]]:
    newest: dict[str, dict[str, Any]] = {}
    for one in sorted(there["tasks"].values(), key=lambda one: one["revision"]):
        newest[one["family"]] = one
    return newest


def _made_problems(step: str, bundle: Bundle, twin: Bundle, before: There, there: There) -> list[str]:
    partition = bundle.answers["environment"]["executionRole"].split(":")[1]
    tasks = {
        "meant": {one["family"]: registered(_without_references(one)) for one in task_definitions(twin).values()},
        "found": {family: registered(one) for family, one in _newest(there).items()},
    }
    problems = made_problems(step, bundle, twin, before, there, tasks)
    wrong = [
        value for value in there["outputs"].values() if value.startswith("arn:") and value.split(":")[1] != partition
    ]
    if wrong or "ClusterArn" not in there["outputs"] or "TaskDefinition" not in str(there["outputs"]):
        problems.append(f"{step}: the outputs are {there['outputs']}")
    return problems


def _left_problems(bundle: Bundle, before: There, there: There) -> list[str]:
    """Only what was there before, and revisions that DAGs hold on to, where the answers name one."""
    left = {**there, "tasks": {}} if "revision" in bundle.answers["approach"] else there
    return compared("after deleting", left, before)


@once
def _life(region: str, roles: str, clusters: tuple[str, ...], template: str, later: str) -> list[There]:
    """Stacks of many releases are the same, and so are their lives."""
    with moto() as port:
        given = {"endpoint": f"http://127.0.0.1:{port}", "region": region, "roles": json.loads(roles)}
        return in_moto("stack_life.py", {**given, "clusters": clusters, "template": template, "later": later})


def judge_stack(bundle: Bundle, twin: Bundle, later: Bundle, later_twin: Bundle) -> str:
    """`later` is the bundle of changed answers; the twins are the same set up by commands."""
    file, next_file = template_file(bundle), template_file(later)
    if not file or not next_file:
        raise Failed("the bundle has no template")
    approach = bundle.answers["approach"]
    before, made, updated, left = _life(
        bundle.answers["environment"]["region"],
        json.dumps(existing_roles(bundle.answers)),
        (approach["cluster"],) if approach["existingCluster"] else (),
        file.read_text("utf-8"),
        next_file.read_text("utf-8"),
    )
    problems = _made_problems("made", bundle, twin, before, made)
    problems += _made_problems("updated", later, later_twin, before, updated)
    require_none([*problems, *_left_problems(bundle, before, left)])
    kept = ", ".join(left["tasks"]) or "nothing"
    return f"{len(made['tasks'])} task definitions, {len(made['roles'])} roles; updated; deleted, left: {kept}"
