"""The record of runs as data of the product: src/catalog/data/patchRuns.json.

An entry names the requirements that were installed. It holds while the product's bundle asks for the same ones.
"""

import datetime
import json
from collections.abc import Iterable
from threading import Lock
from typing import Any

from packaging.version import Version

from patches.cell import PatchCell
from patches.run import Outcome
from places import CACHE, PROJECT

FILE = PROJECT / "src" / "catalog" / "data" / "patchRuns.json"
SOURCE = "npm run proof -- --group patches --record"

Runs = dict[str, dict[str, dict[str, dict[str, Any]]]]
"""By approach, place and ingestion version."""

FOUND = CACHE / "patches" / "found.json"
"""What runs have shown and nobody has recorded yet. It outlives a run that is stopped."""
_lock = Lock()


def note(cell: PatchCell, outcome: Outcome | None) -> None:
    """Keep what a run has shown of a cell; None for one that failed or is refused."""
    with _lock:
        found = _noted()
        shown = outcome and entry(outcome, str(datetime.date.today()))
        found[cell.name] = {"at": [cell.approach, cell.where, cell.ingestion], "entry": shown}
        FOUND.parent.mkdir(parents=True, exist_ok=True)
        FOUND.write_text(json.dumps(found), "utf-8")


def _noted() -> dict[str, dict[str, Any]]:
    return json.loads(FOUND.read_text("utf-8")) if FOUND.is_file() else {}


def recorded() -> Runs:
    return json.loads(FILE.read_text("utf-8"))["runs"]


def entry_of(cell: PatchCell) -> dict[str, Any] | None:
    return recorded().get(cell.approach, {}).get(cell.where, {}).get(cell.ingestion)


def entry(outcome: Outcome, day: str) -> dict[str, Any]:
    return {
        "day": day,
        "tables": outcome.tables,
        "secretSent": outcome.secret_sent,
        "requirements": outcome.requirements,
    }


def contradictions(known: dict[str, Any] | None, outcome: Outcome) -> list[str]:
    """Where a record says something else about the same requirements. Other requirements are another matter."""
    if known is None or known["requirements"] != outcome.requirements:
        return []
    return [
        f"recorded is {name} {known[name]}, seen was {seen}"
        for name, seen in (("tables", outcome.tables), ("secretSent", outcome.secret_sent))
        if known[name] != seen
    ]


def write(runs: Runs) -> None:
    """Sorted, a row a place, so that a difference can be read."""
    rows = []
    for approach in ("python", "virtualenv"):
        places = {
            where: {version: each[version] for version in sorted(each, key=Version)}
            for where, each in sorted(runs.get(approach, {}).items(), key=lambda place: Version(place[0]))
            if each
        }
        lines = ",\n".join(f"{json.dumps(where)}:{_compact(each)}" for where, each in places.items())
        rows.append(f"{json.dumps(approach)}:{{\n{lines}\n}}")
    text = f'{{"source":{json.dumps(SOURCE)},"runs":{{{",".join(rows)}}}}}\n'
    FILE.write_text(text, "utf-8", newline="\n")


def _compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


def record_found(names: Iterable[str]) -> str:
    """Write what the cells of these names have shown. One that failed or is refused loses its entry."""
    runs, noted = recorded(), _noted()
    known = [noted[name] for name in names if name in noted]
    for each in known:
        approach, where, ingestion = each["at"]
        place = runs.setdefault(approach, {}).setdefault(where, {})
        place.pop(ingestion, None)
        if each["entry"]:
            place[ingestion] = each["entry"]
    write(runs)
    return f"recorded {sum(each['entry'] is not None for each in known)} of {len(known)} runs of single versions"
