"""The cases: of a run without a wish, those that hold every pair; with --all or a wish, one of every cell as well."""

from dataclasses import dataclass

from installs.catalog import lines
from matrix.combination import Combination
from matrix.cover import cover, pairs_and_cell
from matrix.space import allowed
from once import once
from remembered import built_program, recall, remember, whole_proof
from selection import Selection
from versions import Release, release


@dataclass(frozen=True)
class MatrixCase:
    """A combination with the connector it is proven with."""

    combination: Combination
    connector: str

    @property
    def release(self) -> Release:
        return release(self.combination.release)

    @property
    def ingestion(self) -> str:
        return next(line.ingestion for line in lines() if line.name == self.combination.line)

    @property
    def work(self) -> tuple[str, str, str]:
        """What has to be importable, wherever it runs."""
        return (self.combination.line, self.connector, self.combination.pipeline)

    @property
    def name(self) -> str:
        one = self.combination
        approach = f"{one.approach}+plugin" if one.plugin == "on" else one.approach
        where = f"{one.release} {self.ingestion} {approach} {self.connector} {one.pipeline}"
        return f"{where} {one.layout} {one.connection} {one.store} {one.partition}"


@dataclass(frozen=True)
class Plan:
    cases: tuple[MatrixCase, ...]
    pairwise: int
    """As many of the first hold every pair."""

    def taken(self, selection: Selection) -> list[MatrixCase]:
        every = selection.everything or selection.narrowed
        cases = self.cases if every else self.cases[: self.pairwise]
        return [one for one in cases if _wanted(one.combination, selection)]


def _wanted(one: Combination, selection: Selection) -> bool:
    """Every release is loaded, also those that other groups leave out, unless one is asked for."""
    one_release = selection.narrowed and len(selection.releases) == 1
    return selection.takes_line(one.line) and (not one_release or selection.takes_release(one.release))


def _rows() -> list[list[str]]:
    chosen = allowed()
    pairwise = cover(chosen)
    rows = cover(chosen, pairs_and_cell, pairwise)
    return [[str(len(pairwise))], *([*vars(one).values(), chosen[one.core]] for one in rows)]


@once
def plan() -> Plan:
    """Worked out anew when the product or the proof changes; that takes half a minute."""
    key = ("matrix plan", built_program(), whole_proof())
    rows = recall(*key)
    if rows is None:
        rows = _rows()
        remember(rows, *key)
    (pairwise,), *cases = rows
    return Plan(tuple(MatrixCase(Combination(*row[:-1]), row[-1]) for row in cases), int(pairwise))
