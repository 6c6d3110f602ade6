"""What an install did to an environment, and what of it breaks a promise."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

ACCEPTED = Path(__file__).resolve().parent / "accepted.json"
"""Requirements that an install may leave unmet, each with the reason why that does no harm."""

PINS_OF_A_LOCK = 40
"""OpenMetadata without extras brings more than a hundred packages; a list without a lock pins three or four."""

LINE = re.compile(r"^(?P<asker>\S+) \S+ (?:requires|has requirement) (?P<asked>[A-Za-z0-9._-]+)")


@dataclass(frozen=True)
class Installation:
    """An environment before and after. `essential` are the pins by normalised name that nothing may move."""

    before: dict[str, str]
    after: dict[str, str]
    broken_before: list[str]
    broken_after: list[str]
    requirements: str
    essential: dict[str, str]

    @property
    def moved(self) -> list[str]:
        return [name for name, version in self.before.items() if self.after.get(name) != version]

    @property
    def new(self) -> list[str]:
        return [name for name in self.after if name not in self.before]


def required(requirements: str) -> list[Requirement]:
    """The requirements of a file's lines; options and what pip would not read are another check's."""
    lines = (re.sub(r"(^|\s)#.*$", "", line).strip() for line in requirements.splitlines())
    return [one for line in lines if line and not line.startswith("-") for one in _read(line)]


def _read(line: str) -> Iterator[Requirement]:
    try:
        yield Requirement(line)
    except InvalidRequirement:
        return


def _pin(requirement: Requirement) -> str | None:
    wanted = list(requirement.specifier)
    exact = len(wanted) == 1 and wanted[0].operator == "==" and not wanted[0].version.endswith("*")
    return wanted[0].version if exact else None


def problems(done: Installation) -> list[str]:
    return [*_unlike_pins(done), *_unpinned(done), *_essential_moved(done), *_newly_broken(done)]


def _same(left: str | None, right: str) -> bool:
    """1.12.0 and 1.12 are one version; a local part, +cpu, is none of the pin's business."""
    if left is None:
        return False
    try:
        return Version(left) == Version(right) or Version(left).public == right
    except InvalidVersion:
        return left == right


def _holds_here(requirement: Requirement) -> bool:
    return requirement.marker is None


def _unlike_pins(done: Installation) -> Iterator[str]:
    for requirement in filter(_holds_here, required(done.requirements)):
        name, pin = canonicalize_name(requirement.name), _pin(requirement)
        if pin is not None and not _same(done.after.get(name), pin):
            yield f"{name} is {done.after.get(name, 'absent')}, its pin says {pin}"


def without_pin(done: Installation) -> list[str]:
    """What the install brought or moved that its requirements don't pin."""
    names = {canonicalize_name(one.name) for one in required(done.requirements) if _pin(one) is not None}
    return sorted(name for name in (*done.new, *done.moved) if name not in names)


def _unpinned(done: Installation) -> Iterator[str]:
    """A lock names everything it brings or moves; a handful of requirements doesn't claim to be one."""
    pins = sum(_pin(one) is not None for one in required(done.requirements))
    loose = without_pin(done)
    if loose and pins >= PINS_OF_A_LOCK:
        yield f"installed or moved without a pin: {', '.join(loose)}"


def _essential_moved(done: Installation) -> Iterator[str]:
    for name in sorted({*done.essential, "apache-airflow"}):
        before, after = done.before.get(name), done.after.get(name)
        if before is not None and before != after:
            yield f"{name} of the image moved from {before} to {after}"


def _claim(line: str) -> str:
    """Without what is there instead: a requirement that was unmet before isn't broken anew by another wrong version."""
    return line.split(", but you have", 1)[0]


def _newly_broken(done: Installation) -> Iterator[str]:
    known = {_claim(line) for line in done.broken_before}
    for line in done.broken_after:
        if _claim(line) not in known and not accepted(line):
            yield f"pip check: {line}"


def accepted(line: str) -> bool:
    """Never for Airflow and its providers: what they ask for has to be there."""
    match = LINE.match(line)
    if not match:
        return False
    asker, asked = canonicalize_name(match["asker"]), canonicalize_name(match["asked"])
    if any(name.startswith("apache-airflow") for name in (asker, asked)):
        return False
    return any((row["asker"], row["asked"]) == (asker, asked) for row in accepted_rows())


@cache
def accepted_rows() -> list[dict[str, str]]:
    return json.loads(ACCEPTED.read_text("utf-8"))


def excused(lines: Iterable[str]) -> list[str]:
    return [line for line in lines if accepted(line)]
