"""The group `patches`: single server versions are run, and agree with what is recorded about them."""

from functools import partial

from check import Check
from outcome import Failed
from patches.cell import PatchCell
from patches.chosen import chosen
from patches.faults import FAULTS, see_caught, see_forgery_caught
from patches.ledger import contradictions, entry_of, note
from patches.run import Outcome, Refused, run_cell
from patches.slots import free_slot
from patches.source import shared_source
from selection import Selection


def _run(cell: PatchCell) -> Outcome:
    """A cell that fails or is refused loses its record."""
    note(cell, None)
    with free_slot() as slot:
        return run_cell(cell, shared_source(), slot)


def prove(cell: PatchCell) -> str:
    """Fails if the task fails, if nothing arrives, or if the record says something else."""
    known = entry_of(cell)
    try:
        outcome = _run(cell)
    except Refused as refused:
        if known is not None:
            raise Failed(f"recorded as run, and the product refuses it: {refused}") from refused
        return f"refused: {refused}"
    wrong = contradictions(known, outcome)
    if wrong:
        raise Failed("; ".join(wrong))
    note(cell, outcome)
    sent = "the password's value was sent" if outcome.secret_sent else "no value of a secret was sent"
    return f"{outcome.tables} tables arrived, {sent}, requirements {outcome.requirements}"


def checks(selection: Selection) -> list[Check]:
    runs = [Check(_name(cell), partial(prove, cell)) for cell in chosen(selection)]
    if selection.narrowed:
        return runs
    faults = [Check(f"patches fault {name}", partial(see_caught, name)) for name in FAULTS]
    return [*runs, *faults, Check("patches fault forged record", see_forgery_caught)]


def _name(cell: PatchCell) -> str:
    return f"patches {cell.name}"
