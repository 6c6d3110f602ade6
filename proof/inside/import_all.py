"""Runs in the interpreter of an environment: import one thing after the other, as a task does after its DAG file."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any


def _service_type(kind: str) -> Any:
    service_types = import_module("metadata.generated.schema.entity.services.serviceType").ServiceType
    return {one.value.lower(): one for one in service_types}[kind]


def _import(module: str, name: str = "", kind: str = "", source: str = "") -> None:
    imported = import_module(module)
    named = getattr(imported, name) if name else None
    if named and source:
        named(_service_type(kind), source)


def _error(wanted: list[str]) -> str:
    try:
        _import(*wanted)
    except BaseException as error:  # a package may also end the process; that is a finding, not the end of the list
        return f"{type(error).__name__}: {error}"
    return ""


def _label(module: str, name: str = "", kind: str = "", source: str = "") -> str:
    named = f"{module}.{name}" if name else module
    return f"{named}({kind}, {source})" if source else named


def main() -> None:
    answer, wanted = sys.argv[1:]
    errors = {_label(*one): _error(one) for one in json.loads(wanted)}
    Path(answer).write_text(json.dumps(errors), "utf-8")


main()
