"""Faults planted into what is installed, one for each kind that was found by running single versions.

Without its cure each of these versions fails or, worse, succeeds with nothing stored. The run must say so.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from outcome import Failed
from patches.cell import PatchCell, every_cell
from patches.ledger import contradictions, entry
from patches.run import run_cell
from patches.slots import free_slot
from patches.source import shared_source

Edit = Callable[[list[str]], list[str]]


def _without(package: str) -> Edit:
    return lambda lines: [line for line in lines if not line.startswith(f"{package}==")]


def _with(package: str, version: str) -> Edit:
    return lambda lines: [*_without(package)(lines), f"{package}=={version}"]


@dataclass(frozen=True)
class PatchFault:
    python: str
    server: str
    edit: Edit
    found: str
    """A pattern for what the run must say."""


FAULTS: dict[str, PatchFault] = {
    "1.11.4 without pandas": PatchFault(
        "3.11", "1.11.4", _without("pandas"), "the task fails: .*No module named 'pandas'"
    ),
    "1.9.5 with a newer jaraco-context": PatchFault(
        "3.11", "1.9.5", _with("jaraco-context", "6.1.0"), "'jaraco.context' distribution was not found"
    ),
    "1.6.3 with a newer jaraco-functools": PatchFault(
        "3.11", "1.6.3", _with("jaraco-functools", "4.3.0"), "'jaraco.functools' distribution was not found"
    ),
    "1.6.2 without setuptools": PatchFault("3.12", "1.6.2", _without("setuptools"), "No module named 'pkg_resources'"),
    "setuptools 66.0 on Python 3.12": PatchFault("3.12", "1.4.8", _with("setuptools", "66.0.0"), "ImpImporter"),
}


def _cell(fault: PatchFault) -> PatchCell:
    return next(
        cell
        for cell in every_cell()
        if (cell.approach, cell.where, cell.server) == ("virtualenv", fault.python, fault.server)
    )


def see_caught(name: str) -> str:
    fault = FAULTS[name]
    try:
        with free_slot() as slot:
            run_cell(_cell(fault), shared_source(), slot, fault.edit)
    except Failed as failure:
        if re.search(fault.found, str(failure)):
            return f"caught: {str(failure)[:200]}"
        raise Failed(f"nothing says {fault.found}; it says {failure}") from failure
    raise Failed("it runs all the same, so nothing would notice")


FORGED = PatchFault("3.11", "1.12.14", lambda lines: lines, "recorded is secretSent")


def see_forgery_caught() -> str:
    """A record that says the opposite of what happens, for the same requirements."""
    with free_slot() as slot:
        outcome = run_cell(_cell(FORGED), shared_source(), slot)
    forged = entry(replace(outcome, secret_sent=not outcome.secret_sent), "2026-01-01")
    found = contradictions(forged, outcome)
    if not any(re.search(FORGED.found, one) for one in found):
        raise Failed(f"the forged record agrees: {forged}")
    return f"caught: {found[0]}"
