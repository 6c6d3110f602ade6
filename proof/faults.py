"""Proof that each check can fail: faults planted one at a time into copies of good bundles."""

from functools import partial

from check import Check
from planting.cases import PYTHON_2
from planting.config_faults import CLASS_FAULTS, PARSE_FAULTS
from planting.edit import with_file
from planting.fault import Fault
from planting.load_faults import LOAD_FAULTS
from versions import Release

REQUIREMENT_FAULTS = [
    Fault("one = in requirements.txt", PYTHON_2, r"'cachetools=5'", with_file("requirements.txt", "\ncachetools=5\n")),
]

FAULTS = {
    "airflow-load": LOAD_FAULTS,
    "openmetadata-parse": PARSE_FAULTS,
    "workflow-class": CLASS_FAULTS,
    "requirements": REQUIREMENT_FAULTS,
}
"""By the check that must notice."""


def every_fault(releases: list[Release]) -> list[Check]:
    return [
        Check(f"fault {fault.name} ({fault.case.name})", partial(fault.prove, check))
        for check, faults in FAULTS.items()
        for fault in faults
        if fault.case.release in releases
    ]
