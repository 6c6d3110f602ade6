"""The groups of checks, in the order a run takes them. A group gives its checks for what is asked of the run."""

from collections.abc import Callable

from check import Check
from connectors.checks import checks as connectors
from deploy.checks import checks as deploy
from documents.checks import checks as documents
from every_check import every_check
from faults import every_fault
from imports.checks import checks as imports
from installs.checks import checks as installs
from matrix.checks import checks as matrix
from patches.checks import checks as patches
from mutations.checks import checks as mutations
from rig.aws.checks import checks as aws
from rig.checks import checks as rig
from runs.ecs.checks import checks as run_ecs
from runs.python.checks import checks as run_python
from runs.virtualenv.checks import checks as run_virtualenv
from schedules.checks import checks as schedules
from selection import Selection
from shell.checks import checks as shell
from terraform.checks import checks as terraform
from verify.checks import checks as verify
from zips.checks import checks as zips


def _bundles(selection: Selection) -> list[Check]:
    return every_check(list(selection.releases))


def _faults(selection: Selection) -> list[Check]:
    return every_fault(list(selection.releases))


GROUPS: dict[str, Callable[[Selection], list[Check]]] = {
    "bundles": _bundles,
    "matrix": matrix,
    "connectors": connectors,
    "imports": imports,
    "schedules": schedules,
    "installs": installs,
    "documents": documents,
    "terraform": terraform,
    "shell": shell,
    "verify": verify,
    "deploy": deploy,
    "zips": zips,
    "faults": _faults,
    "mutations": mutations,
    "rig": rig,
    "patches": patches,
    "aws": aws,
    "run-python": run_python,
    "run-virtualenv": run_virtualenv,
    "run-ecs": run_ecs,
}
"""The names are what `--group` takes."""

AT_ONCE = {"imports": 1, "run-ecs": 4}
"""Where it is another number than two: each line's examples need a process of that line, and an ECS run waits
most of its time, because the operator asks every 30 s."""
