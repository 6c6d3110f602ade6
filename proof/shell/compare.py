"""Two states of an account against each other, in words."""

import json
from collections.abc import Iterable
from typing import Any

Facts = dict[str, Any]


def by_content(documents: Iterable[Any]) -> list[Any]:
    """Under which names a role has its policies is the runbook's to choose."""
    return sorted(documents, key=lambda one: json.dumps(one, sort_keys=True))


def comparable(facts: Facts) -> Facts:
    """An object is its bytes; a version that the environment takes is the newest of its object, or it is not."""
    latest = {key: one["version"] for key, one in facts["objects"].items()}
    environment = dict(facts["environment"])
    for name in [name for name in environment if name.endswith("S3ObjectVersion")]:
        path = environment[name.replace("S3ObjectVersion", "S3Path")]
        newest = latest.get(path) == environment[name]
        environment[name] = f"that of {path}" if newest else f"not the newest of {path}"
    return {
        **facts,
        "objects": {key: one["sha256"] for key, one in facts["objects"].items()},
        "roles": {
            name: {**one, "policies": by_content(one["policies"].values())} for name, one in facts["roles"].items()
        },
        "environment": environment,
    }


def _short(value: Any) -> str:
    text = json.dumps(value, sort_keys=True)
    return text if len(text) < 160 else f"{text[:160]}…"


def _same(kind: str, found: Any, meant: Any) -> bool:
    """A registered task definition has fields of its own besides those that were sent."""
    if kind != "task_definitions" or not isinstance(found, dict) or not isinstance(meant, dict):
        return found == meant
    return all(_holds(found.get(name), value) for name, value in meant.items())


def _holds(found: Any, meant: Any) -> bool:
    if isinstance(meant, dict):
        return isinstance(found, dict) and all(_holds(found.get(name), value) for name, value in meant.items())
    if isinstance(meant, list):
        return (
            isinstance(found, list)
            and len(found) == len(meant)
            and all(_holds(one, other) for one, other in zip(found, meant, strict=True))
        )
    return found == meant


def differences(found: Facts, meant: Facts) -> list[str]:
    """One sentence a thing that is missing, too much or otherwise."""
    said = []
    for kind, wanted in meant.items():
        for name in sorted({*wanted, *found[kind]}):
            there, should = found[kind].get(name), wanted.get(name)
            if name not in found[kind]:
                said.append(f"{kind}: no {name}")
            elif name not in wanted:
                said.append(f"{kind}: {name} is left, {_short(there)}")
            elif not _same(kind, there, should):
                said.append(f"{kind}: {name} is {_short(there)}, meant was {_short(should)}")
    return said
