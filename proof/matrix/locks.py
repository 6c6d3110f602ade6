"""Environments of exactly a line's ingestion version, with the extras the product asks for: its own locks, merged.

What a virtualenv's DAG asks pip for is the product's lock of the version for one pipeline on one Python. The locks of a
line's cases share an environment as long as none of them pins a package otherwise than another.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

Lines = tuple[str, ...]


@dataclass
class Merged:
    """Requirements that do not contradict each other."""

    named: dict[str, Requirement] = field(default_factory=dict)
    options: list[str] = field(default_factory=list)

    def takes(self, lines: Lines) -> bool:
        return all(self._agrees(Requirement(line)) for line in lines if not line.startswith("-"))

    def holds(self, lines: Lines) -> bool:
        """Whether all of these were added, extras and all."""
        wanted = [Requirement(line) for line in lines if not line.startswith("-")]
        here = [self.named.get(canonicalize_name(one.name)) for one in wanted]
        return self.takes(lines) and all(
            mine is not None and one.extras <= mine.extras for mine, one in zip(here, wanted, strict=True)
        )

    def _agrees(self, wanted: Requirement) -> bool:
        here = self.named.get(canonicalize_name(wanted.name))
        return here is None or (here.specifier, here.url) == (wanted.specifier, wanted.url)

    def add(self, lines: Lines) -> None:
        for line in lines:
            if line.startswith("-"):
                self.options += [] if line in self.options else [line]
                continue
            wanted = Requirement(line)
            self.named.setdefault(canonicalize_name(wanted.name), wanted).extras |= wanted.extras

    @property
    def lines(self) -> Lines:
        return (*self.options, *(str(one) for _, one in sorted(self.named.items())))


def merged(locks: Iterable[Lines]) -> list[Merged]:
    """Each lock into the first that it agrees with, else into one of its own."""
    groups: list[Merged] = []
    for lock in dict.fromkeys(locks):
        group = next((one for one in groups if one.takes(lock)), None)
        if group is None:
            group = Merged()
            groups.append(group)
        group.add(lock)
    return groups
