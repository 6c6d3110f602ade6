"""The group `shell`: each bundle's commands read by shellcheck, carried out, carried out again and undone."""

from collections.abc import Callable
from functools import partial

from bundles.bundle import Bundle
from check import Check
from selection import Selection
from shell.cases import SAMPLE, ShellCase, every_case
from shell.collect import collects
from shell.faults import FAULTS
from shell.lint import lint
from shell.pasted import pasted
from shell.walk import again, failed_update, walk
from versions import release


def _read(bundle: Bundle, _had: bool) -> str:
    return lint(bundle.folder)


def _collects(bundle: Bundle, _had: bool) -> str:
    return collects(bundle.folder, release(bundle.answers["environment"]["release"]).python)


EVERY_CASE: dict[str, Callable[[Bundle, bool], str]] = {"shellcheck": _read, "runbook": walk}
ONCE: dict[str, tuple[Callable[[Bundle, bool], str], tuple[str, ...]]] = {
    "runbook-pasted": (pasted, ("ecs awkward names", "virtualenv 2.8.1")),
    "runbook-again": (again, ("ecs china", "virtualenv plugin")),
    "runbook-failed-update": (failed_update, ("virtualenv 2.8.1",)),
    "collect-script": (_collects, ("python closed",)),
}
"""With the names of the cases that show it."""


def _judge(check: Callable[[Bundle, bool], str], case: ShellCase) -> str:
    return check(case.bundle, case.had)


def _cases(selection: Selection) -> list[ShellCase]:
    """A run that names a release or a line has what concerns it, in the sample or not."""
    known = every_case(selection.releases) if selection.everything or selection.narrowed else SAMPLE
    return [case for case in known if selection.takes_line(case.line)]


def checks(selection: Selection) -> list[Check]:
    cases = _cases(selection)
    every = [
        Check(f"{name} {case.release} {case.name}", partial(_judge, check, case))
        for name, check in EVERY_CASE.items()
        for case in cases
    ]
    once = [
        Check(f"{name} {case.release} {case.name}", partial(_judge, check, case))
        for name, (check, names) in ONCE.items()
        for case in cases
        if case.name in names
    ]
    # Each takes a whole runbook; a third of them keeps the run short, and the mutations walk runbooks as well.
    planted = FAULTS if selection.everything or selection.narrowed else FAULTS[::3]
    faults = [
        Check(f"fault {fault.name} ({fault.case})", partial(fault.prove, case))
        for fault in planted
        for case in cases
        if case.name == fault.case
    ]
    return [*every, *once, *faults]
