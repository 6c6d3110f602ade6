"""A patch cell: one server version, run by one approach on one Python."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from installs.catalog import document, release_names, release_row


@dataclass(frozen=True)
class PatchCell:
    """The bundle is written for `release`. A virtualenv contains nothing of Airflow, so there only its Python matters."""

    approach: str
    release: str
    server: str
    ingestion: str

    @property
    def python(self) -> str:
        return release_row(self.release)["python"]

    @property
    def where(self) -> str:
        """What the result depends on besides the server: the release, or for a virtualenv its Python alone."""
        return self.release if self.approach == "python" else self.python

    @property
    def line(self) -> str:
        return ".".join(self.server.split(".")[:2])

    @property
    def name(self) -> str:
        return f"{self.approach} {self.where} {self.ingestion}"


@cache
def servers() -> list[tuple[str, str]]:
    """Every published server with its ingestion package, oldest first."""
    rows = document("openmetadataReleases.json")["servers"]
    return [(row["server"], row["ingestion"]) for row in sorted(rows, key=lambda row: Version(row["ingestion"]))]


def _accepts(ingestion: str, python: str) -> bool:
    rows = document("openmetadataReleases.json")["servers"]
    row = next(row for row in rows if row["ingestion"] == ingestion)
    return SpecifierSet(row["requiresPython"]).contains(f"{python}.9")


@cache
def releases_by_python() -> dict[str, list[str]]:
    """The releases that OpenMetadata can be installed on at all, by their Python, newest first."""
    found: dict[str, list[str]] = {}
    for name in reversed(release_names()):
        found.setdefault(release_row(name)["python"], []).append(name)
    return found


@cache
def _resolves(release: str, line: str) -> bool:
    """The table has a number of moved pins for a pair that resolves, and a text for one that collides."""
    return isinstance(document("installPairs.json")["pairs"].get(release, {}).get(line), int)


def stands_for_python(cell: PatchCell) -> bool:
    """Whether a cell is the one that runs a version on its Python: the newest release that takes the line."""
    if cell.approach == "virtualenv":
        return True
    taking = [name for name in releases_by_python()[cell.python] if _resolves(name, cell.line)]
    return cell.release in taking[:1]


def every_cell() -> Iterator[PatchCell]:
    """All cells, whether the product allows them or not."""
    for python, releases in sorted(releases_by_python().items(), key=lambda each: Version(each[0])):
        for server, ingestion in servers():
            if not _accepts(ingestion, python):
                continue
            yield PatchCell("virtualenv", releases[0], server, ingestion)
            yield from (PatchCell("python", release, server, ingestion) for release in releases)
