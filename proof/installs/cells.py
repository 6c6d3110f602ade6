"""The cells of a run, from what the product says of the pairs of release and line."""

from collections.abc import Callable
from dataclasses import dataclass

from installs.catalog import Line, lines, release_names, release_row, uninstallable
from installs.cell import Cell
from installs.product import refusal
from installs.sample import edge_cover, one_a_line

Asked = Callable[[Cell], bool]


@dataclass(frozen=True)
class Cells:
    works: list[Cell]
    refused: list[Cell]

    @property
    def count(self) -> int:
        return len(self.works) + len(self.refused)


def _every(approach: str) -> list[Cell]:
    return [Cell(approach, release, line) for release in release_names() for line in lines()]


def _judged(cells: list[Cell]) -> tuple[list[Cell], list[Cell]]:
    """Split by the product's verdict: those it lets people have, and those it refuses."""
    works = [cell for cell in cells if refusal(cell) is None]
    return works, [cell for cell in cells if cell not in works]


def _of_pairs(cells: list[Cell], pairs: list[tuple[str, str]]) -> list[Cell]:
    by_pair = {(cell.release_name, cell.line.name): cell for cell in cells}
    return [by_pair[pair] for pair in pairs]


def _python_sample(works: list[Cell]) -> list[Cell]:
    """Newest lines first among equals: they are what most people have."""
    wanted: dict[str, list[str]] = {}
    for cell in reversed(works):
        wanted.setdefault(cell.release_name, []).append(cell.line.name)
    return _of_pairs(works, edge_cover(dict(reversed(wanted.items()))))


def _virtualenv_sample() -> list[Cell]:
    """Chosen before the product is asked: the releases of one Python are alike, and no Python has to be refused."""
    pythons: dict[str, list[str]] = {}
    for name in release_names():
        pythons.setdefault(release_row(name)["python"], []).append(name)
    return _of_pairs(_every("virtualenv"), one_a_line([line.name for line in lines()], pythons))


def _never(line: Line) -> Cell:
    """A version nothing can install is refused everywhere alike; the newest release stands for all."""
    return Cell("virtualenv", release_names()[-1], line)


def sample(asked: Asked) -> Cells:
    """All that is refused is in it, because a resolver answers in seconds; of what works, what covers the rest."""
    python: tuple[list[Cell], list[Cell]] = ([], [])
    if any(map(asked, _every("python"))):
        python = _judged(_every("python"))
    virtualenv = _judged([cell for cell in _virtualenv_sample() if asked(cell)])
    return _narrowed(asked, [*_python_sample(python[0]), *virtualenv[0]], [*python[1], *virtualenv[1]])


def every_cell(asked: Asked) -> Cells:
    """The product is asked about the asked ones alone, which is quick for one of them."""
    works, refused = _judged([cell for cell in (*_every("python"), *_every("virtualenv")) if asked(cell)])
    return _narrowed(asked, works, refused)


def _narrowed(asked: Asked, works: list[Cell], refused: list[Cell]) -> Cells:
    everything_refused = [*refused, *map(_never, uninstallable())]
    return Cells([cell for cell in works if asked(cell)], [cell for cell in everything_refused if asked(cell)])
