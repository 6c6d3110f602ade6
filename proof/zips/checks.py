"""The group `zips`: the archive of a bundle is the same anywhere, and what unpacks it finds the bundle's files."""

import tempfile
from functools import partial
from pathlib import Path

from check import Check
from outcome import Failed, require_none
from selection import Selection
from shell.cases import SAMPLE, ShellCase, every_case
from zips.faults import FAULTS, prove
from zips.judge import by_all, files_of
from zips.make import PLACES, differing, make_zip

IN_SAMPLE = ("python closed", "ecs awkward names", "virtualenv plugin")
"""With a script; with the strangest names; with an archive inside."""
CLOCK = "UTC"


def _same_anywhere(case: ShellCase) -> str:
    with tempfile.TemporaryDirectory() as folder:
        made = {place: make_zip(case.answers, Path(folder) / f"{place}.zip", place) for place in PLACES}
    require_none(differing(made))
    return f"{len(made[CLOCK])} bytes in {len(made)} runs"


def _made(case: ShellCase) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return make_zip(case.answers, Path(folder) / "bundle.zip", CLOCK)


def _unpacked(case: ShellCase) -> str:
    meant = files_of(case.bundle.folder)
    require_none(by_all(_made(case), meant))
    return f"{len(meant)} files by zipfile and unzip"


def _plugins(case: ShellCase) -> str:
    """MWAA unpacks it into its plugins folder, so the plugin stands at its root."""
    meant = files_of(case.bundle.folder / "plugins")
    if not meant:
        raise Failed("the bundle has no plugin")
    archive = (case.bundle.folder / "plugins.zip").read_bytes()
    require_none(by_all(archive, meant))
    return f"{', '.join(meant)} by zipfile and unzip"


def _caught(case: ShellCase, name: str) -> str:
    return prove(name, _made(case), files_of(case.bundle.folder))


def checks(selection: Selection) -> list[Check]:
    if selection.everything or selection.narrowed:
        cases = every_case(selection.releases)
    else:
        cases = [case for case in SAMPLE if case.name in IN_SAMPLE]
    cases = [case for case in cases if selection.takes_line(case.line)]
    made = [
        Check(f"{name} {case.release} {case.name}", partial(run, case))
        for name, run in (("zip-same-anywhere", _same_anywhere), ("zip-unpacked", _unpacked))
        for case in cases
    ]
    plugins = [
        Check(f"zip-of-plugins {case.release} {case.name}", partial(_plugins, case))
        for case in cases
        if case.answers["approach"].get("plugin")
    ]
    faults = [
        Check(f"fault {name} ({case.name})", partial(_caught, case, name))
        for case in cases
        if case.name == IN_SAMPLE[0]
        for name in FAULTS
    ]
    return [*made, *plugins, *faults]
