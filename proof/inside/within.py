"""`Path.is_relative_to`, which Python 3.7 lacks."""

from __future__ import annotations

from pathlib import Path


def within(folder: Path, filename: str) -> bool:
    return folder in Path(filename).parents
