"""JSON Patch (RFC 6902) as far as OpenMetadata's client writes it."""

import copy
from typing import Any


def _parts(pointer: str) -> list[str]:
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]


def patched(document: Any, operations: list[dict[str, Any]]) -> Any:
    """The changed copy. An operation that is not add, replace, remove or test is a ValueError."""
    result = copy.deepcopy(document)
    for operation in operations:
        *way, last = _parts(operation["path"])
        target = result
        for part in way:
            target = target[int(part)] if isinstance(target, list) else target[part]
        key: Any = last
        if isinstance(target, list):
            key = len(target) if last == "-" else int(last)
        name = operation["op"]
        if name == "test":
            continue
        if name == "remove":
            del target[key]
        elif name == "add" and isinstance(target, list):
            target.insert(key, operation["value"])
        elif name in ("add", "replace"):
            target[key] = operation["value"]
        else:
            raise ValueError(f"JSON Patch operation {name}")
    return result
