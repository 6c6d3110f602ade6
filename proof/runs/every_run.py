"""The checks of a group that executes DAGs."""

from functools import partial

from check import Check
from runs.case import RunCase
from runs.chosen import chosen
from runs.fault import RunFault, see_caught
from runs.prove import prove_run
from selection import Selection


def every_run(approach: str, sample: list[RunCase], faults: list[RunFault], selection: Selection) -> list[Check]:
    """The faults belong to the runs that stand for all, and to those of the release and line they are planted in."""
    cases = chosen(approach, sample, selection)
    cells = [case.cell for case in cases]
    runs = [Check(case.name, partial(prove_run, case), (case.promise,)) for case in cases]
    planted = [fault for fault in faults if fault.case.cell in cells]
    return [*runs, *(Check(fault.check_name, partial(see_caught, fault)) for fault in planted)]
