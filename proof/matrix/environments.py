"""Which environment of OpenMetadata a case's config is parsed and its source imported in."""

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement

from environments.openmetadata import locked_python
from installs.catalog import lines
from matrix.locks import merged
from matrix.plan import plan
from matrix.twins import Lock, Work, locks
from once import once
from outcome import Failed
from remembered import built_program, recall, remember, whole_proof


@dataclass(frozen=True)
class Environment:
    line: str
    python: str
    requirements: tuple[str, ...]

    @property
    def ingestion(self) -> str:
        return next(line.ingestion for line in lines() if line.name == self.line)

    @property
    def name(self) -> str:
        extras = next(Requirement(one).extras for one in self.requirements if one.startswith("openmetadata-ingestion"))
        return f"{self.ingestion} {'+'.join(sorted(extras)) or 'without extras'}"

    def interpreter(self) -> Path:
        return locked_python(self.ingestion, self.python, self.requirements)


@once
def _locks() -> dict[Work, Lock]:
    """Of all that any run may ask for, so that every run asks for the same environments."""
    key = ("matrix locks", built_program(), whole_proof())
    rows = recall(*key)
    if rows is None:
        found = locks(sorted({case.work for case in plan().cases}))
        rows = [[*work, lock.python, list(lock.lines)] for work, lock in found.items()]
        remember(rows, *key)
    return {(line, connector, pipeline): Lock(python, tuple(lock)) for line, connector, pipeline, python, lock in rows}


@once
def environments() -> dict[Work, Environment]:
    """By what has to import there; without what the product has no lock for, as it refuses it in every virtualenv."""
    shared = defaultdict(dict)
    for work, lock in sorted(_locks().items()):
        shared[(work[0], lock.python)][work] = lock.lines
    found: dict[Work, Environment] = {}
    for (line, python), wanted in shared.items():
        groups = merged(wanted.values())
        made = [Environment(line, python, group.lines) for group in groups]
        for work, lock in wanted.items():
            found[work] = next(one for one, group in zip(made, groups, strict=True) if group.holds(lock))
    return found


def lock_of(work: Work) -> tuple[str, ...]:
    """What the product asks pip for where nothing but this is in a virtualenv."""
    return _locks()[work].lines


def parser_of(work: Work) -> Environment:
    """A config is parsed by every environment of its line alike."""
    found = environments()
    if work in found:
        return found[work]
    others = [one for other, one in found.items() if other[0] == work[0]]
    if not others:
        raise Failed(f"the product has no lock of OpenMetadata {work[0]} for any connector")
    return others[0]
