"""Which cases a run takes: the sample, what is named, or every pair the product lets people have."""

from collections.abc import Callable

from packaging.version import Version

from installs.catalog import lines, release_names
from installs.cell import Cell
from installs.cells import every_cell
from runs.case import RunCase
from selection import Selection

Asked = Callable[[Cell], bool]


def _cells(approach: str, asked: Asked) -> list[Cell]:
    """Those that the product lets people have, oldest first."""
    return every_cell(lambda cell: cell.approach == approach and asked(cell)).works


def _plain(cell: Cell) -> RunCase:
    return RunCase(cell.approach, cell.release_name, cell.line)


def _newest(approach: str, asked: Asked) -> list[RunCase]:
    return [_plain(cell) for cell in _cells(approach, asked)[-1:]]


def _later(approach: str, sample: list[RunCase]) -> list[RunCase]:
    """What the catalog has since the sample was written: a new release or line is run the moment its row exists."""
    known = max(Version(case.release_name) for case in sample), max(Version(case.line.name) for case in sample)
    new_releases = [name for name in release_names() if Version(name) > known[0]]
    new_lines = [line for line in lines() if Version(line.name) > known[1]]
    return [
        *(
            case
            for name in new_releases
            for case in _newest(approach, lambda cell, name=name: cell.release_name == name)
        ),
        *(case for line in new_lines for case in _newest(approach, lambda cell, line=line: cell.line == line)),
    ]


def chosen(approach: str, sample: list[RunCase], selection: Selection) -> list[RunCase]:
    """What is named and not in the sample is the newest pair with it; who names release and line means that pair."""
    if not (selection.everything or selection.narrowed):
        return [*sample, *_later(approach, sample)]
    any_release = selection.narrowed and len(selection.releases) > 1

    def asked(cell: Cell) -> bool:
        return (any_release or selection.takes_release(cell.release_name)) and selection.takes_line(cell.line.name)

    kept = [case for case in sample if asked(case.cell)]
    if selection.everything:
        in_sample = [case.cell for case in kept]
        return [*kept, *(_plain(cell) for cell in _cells(approach, asked) if cell not in in_sample)]
    return kept or _newest(approach, asked)
