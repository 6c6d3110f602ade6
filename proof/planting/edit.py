"""Editing a generated file, strictly: an edit that finds nothing to edit is an error, never a fault that went unnoticed."""

import re
from collections.abc import Callable
from pathlib import Path

from outcome import Failed

Plant = Callable[[Path], None]
"""Edits the bundle in this folder."""

FUTURE_IMPORT = re.compile(r"^from __future__ import .*\n", re.MULTILINE)


def replace(file: Path, pattern: str, replacement: str, count: int = 1) -> None:
    text, edits = re.subn(pattern, replacement, file.read_text("utf-8"), count=count, flags=re.MULTILINE)
    if not edits:
        raise Failed(f"can't be planted: {file.name} has nothing like {pattern}")
    file.write_text(text, "utf-8")


def first_dag(bundle: Path) -> Path:
    return sorted((bundle / "dags").rglob("*.py"))[0]


def in_first_dag(pattern: str, replacement: str, count: int = 1) -> Plant:
    return lambda bundle: replace(first_dag(bundle), pattern, replacement, count)


def _after_future_imports(text: str) -> int:
    """Python takes nothing before them but the docstring."""
    ends = [match.end() for match in FUTURE_IMPORT.finditer(text)]
    return max(ends, default=0)


def at_top_of_first_dag(lines: str) -> Plant:
    def plant(bundle: Path) -> None:
        file = first_dag(bundle)
        text = file.read_text("utf-8")
        position = _after_future_imports(text)
        file.write_text(f"{text[:position]}{lines}\n{text[position:]}", "utf-8")

    return plant


def in_config(kind: str, pattern: str, replacement: str) -> Plant:
    """In the workflow config of a pipeline of this kind."""

    def plant(bundle: Path) -> None:
        files = sorted((bundle / "dags").rglob(f"*{kind}.yaml"))
        if not files:
            raise Failed(f"can't be planted: the bundle has no config of a {kind} pipeline")
        replace(files[0], pattern, replacement)

    return plant
