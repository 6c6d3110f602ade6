"""The outcome of a run as data of the product: what was proven of each cell, and when."""

import datetime
import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from check import Result
from places import PROJECT
from promise import KINDS, Promise

FILE = PROJECT / "src" / "catalog" / "data" / "proven.json"
SOURCE = "npm run proof -- --record"

Cells = dict[str, dict[str, dict[str, dict[str, str]]]]
"""By approach, release and ingestion version: the date of each kind of promise that was shown to hold."""


def _judged(results: Iterable[Result]) -> dict[Promise, bool]:
    """A promise holds if every check that speaks of it passed."""
    judged: dict[Promise, bool] = {}
    for result in results:
        for promise in result.check.proves:
            judged[promise] = judged.get(promise, True) and result.passed
    return judged


def _write_into(cells: Cells, promise: Promise, holds: bool, today: str) -> None:
    """What failed today is not proven any more, whatever an earlier run said."""
    cell = cells[promise.approach][promise.release][promise.ingestion]
    cell.pop(promise.kind, None)
    if holds:
        cell[promise.kind] = today


def _tree() -> Any:
    return defaultdict(_tree)


def _known() -> Cells:
    cells = _tree()
    if FILE.is_file():
        for approach, releases in json.loads(FILE.read_text("utf-8"))["cells"].items():
            for release, versions in releases.items():
                for version, kinds in versions.items():
                    cells[approach][release][version].update(kinds)
    return cells


def _key(version: str) -> list[int]:
    return [int(part) for part in version.split(".")]


def _sorted(cells: Cells) -> Cells:
    return {
        approach: {
            release: {
                version: {kind: kinds[kind] for kind in KINDS if kind in kinds}
                for version, kinds in sorted(versions.items(), key=lambda each: _key(each[0]))
                if kinds
            }
            for release, versions in sorted(releases.items(), key=lambda each: _key(each[0]))
        }
        for approach, releases in sorted(cells.items())
    }


def record(results: Iterable[Result]) -> str:
    """Merges a run's outcome into the data file; tells how many promises it speaks of."""
    today = str(datetime.date.today())
    cells = _known()
    judged = _judged(results)
    for promise, holds in judged.items():
        _write_into(cells, promise, holds, today)
    FILE.write_text(json.dumps({"source": SOURCE, "cells": _sorted(cells)}, separators=(",", ":")) + "\n", "utf-8")
    return f"recorded {sum(judged.values())} of {len(judged)} promises as proven on {today}"
