"""The group `rig`: each OpenMetadata line runs the product's configs for real, and the rig sees what goes wrong."""

from functools import partial

from check import Check
from installs.catalog import Line, lines
from rig.faults import FAULTS, see_caught
from rig.line_bundle import PIPELINES, RELEASE
from rig.line_run import prove
from selection import Selection

SAMPLE = ("1.3", "1.12")
"""The oldest line, and the one the worked examples are for."""
FAULTS_ON = "1.12"


def _takes(selection: Selection, line: Line) -> bool:
    if selection.line:
        return selection.takes_line(line.name)
    return selection.everything or line.name in SAMPLE


def _fault_checks(line: Line) -> list[Check]:
    return [Check(f"rig fault {line.ingestion} {name}", partial(see_caught, line, name)) for name in FAULTS]


def checks(selection: Selection) -> list[Check]:
    """Of a run that names a release, those of the one whose Python the workflows run on here."""
    if not selection.takes_release(RELEASE):
        return []
    taken = [line for line in lines() if _takes(selection, line)]
    # A line's three are one run, so two lines are run at once where the first checks are of two.
    runs = [
        Check(f"rig openmetadata {line.ingestion} {one}", partial(prove, line, one))
        for one in PIPELINES
        for line in taken
    ]
    return runs + [check for line in taken if line.name == FAULTS_ON for check in _fault_checks(line)]
