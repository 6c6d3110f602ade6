"""The cells as checks: refusals first, because a resolver answers in seconds; an install is silent for a minute."""

from functools import partial

from check import Check
from installs.cell import Cell
from installs.cells import Cells, every_cell, sample
from installs.estimate import Estimate
from installs.refused import prove_refused
from installs.works import prove_works
from progress import say
from promise import Promise
from selection import Selection


def name_of(cell: Cell) -> str:
    return f"installs {cell.name}"


def _promise(kind: str, cell: Cell) -> tuple[Promise]:
    return (Promise(kind, cell.approach, cell.release_name, cell.line.ingestion),)


def cell_checks(planned: Cells, fresh: bool = False, keep: bool = False) -> list[Check]:
    """Each install is announced, with an estimate of what is left."""
    estimate = Estimate(len(planned.works))
    prove = partial(prove_works, fresh=fresh, keep=keep)
    refused = [
        Check(name_of(cell), partial(prove_refused, cell), _promise("refused", cell)) for cell in planned.refused
    ]
    works = [
        Check(name_of(cell), estimate.told(cell.name, partial(prove, cell)), _promise("installs", cell))
        for cell in planned.works
    ]
    return [*refused, *works]


def checks(selection: Selection) -> list[Check]:
    """A pair that was named, or with `--all` the sample; `npm run proof:installs` has more to choose from."""
    pair_named = selection.line is not None and len(selection.releases) == 1
    if not (pair_named or selection.everything):
        return []
    say("asking the product what installs …")

    def asked(cell: Cell) -> bool:
        return selection.takes_release(cell.release_name) and selection.takes_line(cell.line.name)

    return cell_checks((every_cell if pair_named else sample)(asked))
