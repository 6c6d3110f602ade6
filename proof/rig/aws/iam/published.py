"""What AWS publishes of each action: its resource types and condition keys, as npm's iam-data has them."""

import json
import re
from functools import cache
from typing import Any

from outcome import Failed
from places import PROJECT

DATA = PROJECT / "node_modules" / "@cloud-copilot" / "iam-data" / "data"


@cache
def _read(kind: str, service: str) -> dict[str, Any]:
    file = DATA / kind / f"{service}.json"
    if not file.is_file():
        raise Failed(f"no published {kind} of {service}: {file.relative_to(PROJECT)} (npm ci)")
    return json.loads(file.read_text("utf-8"))


def action_of(action: str) -> dict[str, Any]:
    """Refuses an action that is not published."""
    service, _, name = action.partition(":")
    found = _read("actions", service).get(name.lower())
    if found is None:
        raise Failed(f"{action} is no published action")
    return found


def resource_patterns(action: str) -> list["re.Pattern[str]"]:
    """Of the ARNs that the action takes; none where it takes `*` only."""
    service = action.partition(":")[0]
    types = _read("resourceTypes", service)
    arns = [types[one["name"].lower()]["arn"] for one in action_of(action)["resourceTypes"]]
    return [
        re.compile("".join(".*" if part.startswith("${") else re.escape(part) for part in _parts(arn))) for arn in arns
    ]


def _parts(template: str) -> list[str]:
    return [part for part in re.split(r"(\$\{[^}]+\})", template) if part]


def has_key(action: str, key: str) -> bool:
    """Whether requests of this action can have the key; `aws:` keys that an action lists are its own, too."""
    published = action_of(action)
    keys = {*published["conditionKeys"], *(one for kind in published["resourceTypes"] for one in kind["conditionKeys"])}
    wanted = key.lower()
    return any(wanted == one.lower() or _templated(one, wanted) for one in keys)


def _templated(published: str, key: str) -> bool:
    """`aws:ResourceTag/${TagKey}` stands for each tag."""
    stem = re.split(r"\$\{|<|tag-key", published)[0].lower()
    return stem != published.lower() and key.startswith(stem)
