"""What there is on the ECS side, whichever way it was made, against the answers and the documents for commands."""

import json
from typing import Any

from bundles.bundle import Bundle

There = dict[str, Any]
"""Clusters, log groups with their days, roles with trust and policies, and task definitions."""
RETENTION = 30
SHOWN, BEFORE = 300, 120
"""Characters of a document in a message, and of what is the same before they part."""


def role_name(role: str) -> str:
    return role.rpartition("/")[2]


def _path(role: str) -> str:
    """Of an ARN: `/service-role/`."""
    return (
        "/" + role.rpartition("/")[0].partition(":role/")[2].strip("/") + "/" if "/" in role.partition("/")[2] else "/"
    )


def existing_roles(answers: dict[str, Any]) -> dict[str, str]:
    """The roles that the answers name as existing, by name."""
    approach = answers["approach"]
    roles = [answers["environment"]["executionRole"], approach["taskRole"], approach["taskExecutionRole"]]
    return {role_name(role): _path(role) for role in roles if role.startswith("arn:")}


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


def registered(document: dict[str, Any]) -> dict[str, Any]:
    return _bare({key: document.get(key) for key in ASKED})


def compared(what: str, found: Any, meant: Any) -> list[str]:
    """Of long documents what stands around the first place where they part."""
    if found == meant:
        return []
    one, other = json.dumps(found), json.dumps(meant)
    same = next((at for at, pair in enumerate(zip(one, other, strict=False)) if len({*pair}) > 1), 0)
    start = max(same - BEFORE, 0)
    shown = ["…" * (start > 0) + text[start : start + SHOWN] for text in (one, other)]
    return [f"{what}: {shown[0]}, meant was {shown[1]}"]


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
        meant.setdefault(role_name(role), []).append(documents[document])
    return meant


def made_problems(step: str, bundle: Bundle, twin: Bundle, before: There, there: There, tasks: There) -> list[str]:
    """`twin` is set up by commands; `tasks` are the newest task definitions found and those meant, by family."""
    approach = bundle.answers["approach"]
    problems = compared(f"{step}: clusters", there["clusters"], [approach["cluster"]])
    problems += compared(f"{step}: log groups", there["groups"], {approach["logGroup"]: RETENTION})
    problems += compared(
        f"{step}: policies",
        {name: list(role["policies"].values()) for name, role in there["roles"].items()},
        _policies_meant(bundle, twin),
    )
    trust = json.loads((twin.folder / "iam" / "ecs-tasks-trust-policy.json").read_text("utf-8"))
    for name, role in there["roles"].items():
        if name not in before["roles"]:
            problems += compared(f"{step}: {name} trusts", role["trust"], trust)
        elif role["path"] != before["roles"][name]["path"]:
            problems.append(f"{step}: {name} has moved to {role['path']}")
    problems += compared(f"{step}: task definitions", tasks["found"], tasks["meant"])
    return problems + [
        f"{step}: {family} has {one['cpu']} and {one['memory']}"
        for family, one in tasks["found"].items()
        if (one["cpu"], one["memory"]) != (str(approach["cpu"]), str(approach["memory"]))
    ]
