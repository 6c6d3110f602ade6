"""Editing a bundle's copy, strictly: an edit that finds nothing to edit is an error, never a fault nobody noticed."""

import re
from collections.abc import Callable
from pathlib import Path

from outcome import Failed

Plant = Callable[[Path], None]
"""Edits the bundle in this folder."""

FUTURE_IMPORT = re.compile(r"^from __future__ import .*\n", re.MULTILINE)


def _replace(file: Path, pattern: str, replacement: str, count: int) -> None:
    text, edits = re.subn(pattern, replacement, file.read_text("utf-8"), count=count, flags=re.MULTILINE)
    if not edits:
        raise Failed(f"can't be planted: {file.name} has nothing like {pattern}")
    file.write_text(text, "utf-8")


def _first(bundle: Path, kind_and_ending: str) -> Path:
    files = sorted((bundle / "dags").rglob(f"*{kind_and_ending}"))
    if not files:
        raise Failed(f"can't be planted: the bundle has no file ending in {kind_and_ending}")
    return files[0]


def in_dag(pattern: str, replacement: str, count: int = 1, kind: str = "metadata") -> Plant:
    """In the DAG file of a pipeline of this kind."""
    return lambda bundle: _replace(_first(bundle, f"{kind}.py"), pattern, replacement, count)


def with_argument(name: str, value: str) -> Plant:
    """Give a keyword argument another value, whatever expression is there: `name=value if True else (its own)`."""
    return in_dag(rf"\b{name}=", f"{name}={value} if True else ")


def at_top_of_dag(lines: str) -> Plant:
    """After the __future__ imports, which must stay the first statements."""

    def plant(bundle: Path) -> None:
        file = _first(bundle, "metadata.py")
        text = file.read_text("utf-8")
        position = max((match.end() for match in FUTURE_IMPORT.finditer(text)), default=0)
        file.write_text(f"{text[:position]}{lines}\n{text[position:]}", "utf-8")

    return plant


def in_config(kind: str, pattern: str, replacement: str) -> Plant:
    """In the workflow config of a pipeline of this kind."""
    return lambda bundle: _replace(_first(bundle, f"{kind}.yaml"), pattern, replacement, 1)


def in_file(path: str, pattern: str, replacement: str) -> Plant:
    """The first place in any file of the bundle, by its path."""
    return lambda bundle: _replace(bundle / path, pattern, replacement, 1)


def with_file(path: str, text: str) -> Plant:
    """A file added, or lines added to one."""

    def plant(bundle: Path) -> None:
        with (bundle / path).open("a", encoding="utf-8") as file:
            file.write(text)

    return plant


def without_file(ending: str) -> Plant:
    return lambda bundle: _first(bundle, ending).unlink()


def without_requirements(bundle: Path) -> None:
    (bundle / "requirements.txt").unlink()
