"""Which patch cells a run takes: what is named, everything, or a sample that changes from commit to commit."""

import hashlib
import subprocess
from collections.abc import Iterable, Iterator
from itertools import groupby

from packaging.version import Version

from installs.catalog import release_row
from patches.cell import PatchCell, every_cell, servers, stands_for_python
from patches.ledger import recorded
from places import PROJECT
from selection import Selection

ROTATING = 12
"""Recorded cells that are run again for each commit, whatever else is chosen: a record that is wrong is noticed."""


def _commit() -> str:
    answer = subprocess.run(["git", "rev-parse", "HEAD"], cwd=PROJECT, capture_output=True, text=True, check=False)
    return answer.stdout.strip()


def _turn(name: str) -> str:
    return hashlib.sha256(f"{_commit()} {name}".encode()).hexdigest()


def anchors() -> set[str]:
    """The oldest and a middle ingestion version of each line: the newest is run by the other groups."""
    every = sorted((ingestion for _, ingestion in servers()), key=Version)
    found = set()
    for _, group in groupby(every, key=lambda version: version.split(".")[:2]):
        line = list(group)
        found |= {line[0], line[len(line) // 2]}
    return found


def _is_recorded(cell: PatchCell) -> bool:
    return cell.ingestion in recorded().get(cell.approach, {}).get(cell.where, {})


def _one_place_each(cells: Iterable[PatchCell]) -> Iterator[PatchCell]:
    """Of each version one recorded cell, which changes with the commit, so that all places have their turn."""
    by_version: dict[str, list[PatchCell]] = {}
    for cell in cells:
        if _is_recorded(cell):
            by_version.setdefault(cell.ingestion, []).append(cell)
    for each in by_version.values():
        yield min(each, key=lambda cell: _turn(cell.name))


def sample() -> list[PatchCell]:
    """The anchors of each line, and a rotating dozen of everything that is recorded."""
    every = list(every_cell())
    fixed = list(_one_place_each(cell for cell in every if cell.ingestion in anchors()))
    others = (cell for cell in every if cell not in fixed and _is_recorded(cell))
    return sorted([*fixed, *sorted(others, key=lambda cell: _turn(cell.name))[:ROTATING]], key=_by_place)


def _by_place(cell: PatchCell) -> tuple[str, str, Version]:
    """Neighbours share an environment, in which only what differs is installed."""
    return cell.approach, cell.where, Version(cell.ingestion)


def chosen(selection: Selection) -> list[PatchCell]:
    if not (selection.everything or selection.narrowed):
        return sample()
    named = [one.name for one in selection.releases] if selection.narrowed and len(selection.releases) == 1 else []
    return sorted(
        (cell for cell in every_cell() if selection.takes_line(cell.line) and _is_at(cell, named)), key=_by_place
    )


def _is_at(cell: PatchCell, named: list[str]) -> bool:
    """If a release is named: its own cells and the virtualenvs of its Python. Otherwise one release for each Python."""
    if not named:
        return stands_for_python(cell)
    return cell.release == named[0] or (cell.approach == "virtualenv" and cell.python == release_row(named[0])["python"])
