"""Proof that the proof can fail: faults planted into good requirements, each to be noticed in the words expected."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from check import Check
from installs.answers import Services
from installs.catalog import lines
from installs.cell import Cell
from installs.refused import disagreement_with_nobody
from installs.works import installs_of
from outcome import Failed

Edit = Callable[[str], str]
"""Makes bad requirements of good ones."""

REDSHIFT: Services = (("Redshift", ("metadata",)),)


def _cell(approach: str, release: str, line: str) -> Cell:
    return Cell(approach, release, next(one for one in lines() if one.name == line))


@dataclass(frozen=True)
class InstallFault:
    name: str
    cell: Cell
    says: str
    edit: Edit

    def prove(self) -> str:
        good = installs_of(self.cell, REDSHIFT)[0]
        bad = self.edit(good.requirements)
        if bad == good.requirements:
            raise Failed("can't be planted: the edit finds nothing to edit")
        return _caught(self.says, lambda: replace(good, name=f"fault-{good.name}", requirements=bad).prove(keep=False))


def _caught(says: str, prove: Callable[[], str]) -> str:
    try:
        detail = prove()
    except Failed as failure:
        if re.search(says, str(failure)):
            return f"caught: {' '.join(str(failure).split())[:220]}"
        raise Failed(f"missed, it failed for another reason: {failure}") from failure
    raise Failed(f"missed, it said ok: {detail}")


def _pinned(name: str, version: str) -> Edit:
    """The package's line at another version, or a line more where there is none."""

    def edit(text: str) -> str:
        line = f"{name}=={version}"
        replaced, lines_found = re.subn(rf"(?m)^{name}\b(?!-).*$", line, text)
        return replaced if lines_found else f"{text}{line}\n"

    return edit


def _without(name: str) -> Edit:
    return lambda text: re.sub(rf"(?m)^{name}\b(?!-).*\n", "", text)


def _replaced(pattern: str, replacement: str) -> Edit:
    return lambda text: re.sub(pattern, replacement, text)


COSTLY = (
    InstallFault(
        "a version Airflow's packages refuse",
        _cell("python", "2.10.3", "1.12"),
        r"cryptography",
        _pinned("cryptography", "3.4.8"),
    ),
    InstallFault(
        "opentelemetry moved away from its SDK",
        _cell("python", "3.2.1", "1.13"),
        r"opentelemetry",
        _pinned("opentelemetry-api", "1.45.2"),
    ),
    InstallFault(
        "the opt-out without its blank",
        _cell("python", "2.10.3", "1.12"),
        r"under the full constraints",
        _replaced(r"--constraint ", "--constraint_"),
    ),
    InstallFault(
        "OpenMetadata of the other SQLAlchemy",
        _cell("python", "2.10.3", "1.12"),
        r"(?i)sqlalchemy",
        _replaced(r"(openmetadata-ingestion\S*)==[\d.]+", r"\1==1.13.6.3"),
    ),
    InstallFault(
        "no cachetools in a virtualenv",
        _cell("virtualenv", "2.10.3", "1.12"),
        r"No module named 'cachetools'|cachetools",
        _without("cachetools"),
    ),
    InstallFault(
        "a connector's source without its pkg_resources",
        _cell("virtualenv", "2.10.3", "1.12"),
        r"import_source_class\(database, redshift\).*pkg_resources",
        _pinned("setuptools", "84.2.1"),
    ),
)


def _fake_refusal(cell: Cell) -> str:
    return _caught("a resolver finds packages", lambda: disagreement_with_nobody(cell))


def every_fault(costly: bool) -> list[Check]:
    fakes = [_cell("python", "2.10.3", "1.12"), _cell("virtualenv", "2.10.3", "1.12")]
    cheap = [
        Check(f"installs fault a pair refused that works ({cell.name})", partial(_fake_refusal, cell)) for cell in fakes
    ]
    dear = [Check(f"installs fault {fault.name} ({fault.cell.name})", fault.prove) for fault in COSTLY]
    return [*cheap, *dear] if costly else cheap
