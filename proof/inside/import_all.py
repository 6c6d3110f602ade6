"""Runs in the interpreter of an environment: import one thing after the other, as a task does after its DAG file."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path


def _error(module: str, name: str) -> str:
    try:
        imported = import_module(module)
        if name:
            getattr(imported, name)
    except BaseException as error:  # a package may also end the process; that is a finding, not the end of the list
        return f"{type(error).__name__}: {error}"
    return ""


def main() -> None:
    answer, wanted = sys.argv[1:]
    errors = {f"{module}.{name}" if name else module: _error(module, name) for module, name in json.loads(wanted)}
    Path(answer).write_text(json.dumps(errors), "utf-8")


main()
