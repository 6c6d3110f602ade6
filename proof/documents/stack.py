"""A stack's life in moto: what it makes is what the answers say, what an update changes, and what a deletion leaves."""

import json
from typing import Any

from bundles.bundle import Bundle
from documents.read import task_definitions, template_file
from documents.tools import in_moto
from once import once
from outcome import Failed, require_none
from rig.aws.moto_process import moto

There = dict[str, Any]
RETENTION = 30


def _name(role: str) -> str:
    return role.rpartition("/")[2]


def _path(role: str) -> str:
    """Of an ARN: `/service-role/`."""
    return (
        "/" + role.rpartition("/")[0].partition(":role/")[2].strip("/") + "/" if "/" in role.partition("/")[2] else "/"
    )


def _before(answers: dict[str, Any]) -> dict[str, str]:
    """The roles that the answers name as existing, by name."""
    approach = answers["approach"]
    roles = [answers["environment"]["executionRole"], approach["taskRole"], approach["taskExecutionRole"]]
    return {_name(role): _path(role) for role in roles if role.startswith("arn:")}


def _bare(document: Any) -> Any:
    """Without what moto adds to a task definition: empty members, zeros, and what a registration itself says."""
    if isinstance(document, list):
        return [_bare(item) for item in document]
    if isinstance(document, dict):
        return {key: _bare(one) for key, one in document.items() if one not in ([], {}, 0, None)}
    return document


ASKED = (
    "family",
    "requiresCompatibilities",
    "networkMode",
    "cpu",
    "memory",
    "runtimePlatform",
    "executionRoleArn",
    "taskRoleArn",
    "containerDefinitions",
)


def _registered(document: dict[str, Any]) -> dict[str, Any]:
    return _bare({key: document.get(key) for key in ASKED})


def _without_references(document: dict[str, Any]) -> dict[str, Any]:
    """In a template, `{{resolve:` is written so that CloudFormation leaves it alone and YAML means the same."""
    return json.loads(json.dumps(document).replace("{{resolve:", "{\\\\x7bresolve:"))


def _newest(there: There) -> dict[str, dict[str, Any]]:
    newest: dict[str, dict[str, Any]] = {}
    for one in sorted(there["tasks"].values(), key=lambda one: one["revision"]):
        newest[one["family"]] = one
    return newest


def _compared(what: str, found: Any, meant: Any) -> list[str]:
    return [] if found == meant else [f"{what}: {json.dumps(found)[:300]}, meant was {json.dumps(meant)[:300]}"]


def _policies_meant(bundle: Bundle, twin: Bundle) -> dict[str, list[Any]]:
    """By role, the documents that the commands would put there."""
    approach = bundle.answers["approach"]
    documents = {file.stem: json.loads(file.read_text("utf-8")) for file in (twin.folder / "iam").glob("*.json")}
    meant: dict[str, list[Any]] = {}
    for role, document in (
        (bundle.answers["environment"]["executionRole"], "mwaa-execution-role-policy"),
        (approach["taskRole"], "task-role-policy"),
        (approach["taskExecutionRole"], "task-execution-role-policy"),
    ):
        meant.setdefault(_name(role), []).append(documents[document])
    return meant


def _made_problems(step: str, bundle: Bundle, twin: Bundle, before: There, there: There) -> list[str]:
    answers, approach = bundle.answers, bundle.answers["approach"]
    partition = answers["environment"]["executionRole"].split(":")[1]
    problems = _compared(f"{step}: clusters", there["clusters"], [approach["cluster"]])
    problems += _compared(f"{step}: log groups", there["groups"], {approach["logGroup"]: RETENTION})
    problems += _compared(
        f"{step}: policies",
        {name: list(role["policies"].values()) for name, role in there["roles"].items()},
        _policies_meant(bundle, twin),
    )
    trust = json.loads((twin.folder / "iam" / "ecs-tasks-trust-policy.json").read_text("utf-8"))
    for name, role in there["roles"].items():
        if name not in before["roles"]:
            problems += _compared(f"{step}: {name} trusts", role["trust"], trust)
        elif role["path"] != before["roles"][name]["path"]:
            problems.append(f"{step}: {name} has moved to {role['path']}")
    meant = {one["family"]: _registered(_without_references(one)) for one in task_definitions(twin).values()}
    found = {family: _registered(one) for family, one in _newest(there).items()}
    problems += _compared(f"{step}: task definitions", found, meant)
    problems += [
        f"{step}: {family} has {one['cpu']} and {one['memory']}"
        for family, one in found.items()
        if (one["cpu"], one["memory"]) != (str(approach["cpu"]), str(approach["memory"]))
    ]
    wrong = [
        value for value in there["outputs"].values() if value.startswith("arn:") and value.split(":")[1] != partition
    ]
    if wrong or "ClusterArn" not in there["outputs"] or "TaskDefinition" not in str(there["outputs"]):
        problems.append(f"{step}: the outputs are {there['outputs']}")
    return problems


def _left_problems(bundle: Bundle, before: There, there: There) -> list[str]:
    """Only what was there before, and revisions that DAGs hold on to, where the answers name one."""
    left = {**there, "tasks": {}} if "revision" in bundle.answers["approach"] else there
    return _compared("after deleting", left, before)


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
        json.dumps(_before(bundle.answers)),
        (approach["cluster"],) if approach["existingCluster"] else (),
        file.read_text("utf-8"),
        next_file.read_text("utf-8"),
    )
    problems = _made_problems("made", bundle, twin, before, made)
    problems += _made_problems("updated", later, later_twin, before, updated)
    require_none([*problems, *_left_problems(bundle, before, left)])
    kept = ", ".join(left["tasks"]) or "nothing"
    return f"{len(made['tasks'])} task definitions, {len(made['roles'])} roles; updated; deleted, left: {kept}"
