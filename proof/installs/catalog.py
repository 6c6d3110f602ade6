"""The rows of the product's catalog that say which cells there are; what follows from them is asked of the product."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from packaging.version import Version

from places import PROJECT

DATA = PROJECT / "src" / "catalog" / "data"


@dataclass(frozen=True)
class Line:
    """An OpenMetadata line by the newest of its versions that can be installed."""

    name: str
    server: str
    ingestion: str


@dataclass(frozen=True)
class Workflow:
    """A class that a task of some pipeline imports; the suffix goes to the connector's name in its `source.type`."""

    pipeline: str
    module: str
    name: str
    since: str
    source_suffix: str

    def belongs_to(self, line: str) -> bool:
        return Version(self.since) <= Version(line)


@cache
def document(name: str) -> dict[str, Any]:
    """One of the catalog's files, by its path below src/catalog/data."""
    return json.loads((DATA / name).read_text("utf-8"))


def release_names() -> list[str]:
    """Those beside which OpenMetadata can be installed at all, oldest first: the earlier ones run Python 3.7."""
    return list(essential_rows())


def release_row(name: str) -> dict[str, Any]:
    return next(row for row in document("mwaaReleases.json")["releases"] if row["release"] == name)


def essential_rows() -> dict[str, dict[str, str]]:
    return document("essentialPins.json")["releases"]


def lines() -> list[Line]:
    """Oldest first."""
    newest: dict[str, Line] = {}
    for row in document("openmetadataReleases.json")["servers"]:
        if row.get("installable", True):
            newest.setdefault(row["line"], Line(row["line"], row["server"], row["ingestion"]))
    return sorted(newest.values(), key=lambda line: Version(line.name))


def uninstallable() -> list[Line]:
    """Versions of which the catalog says that nothing can install them, whatever the approach."""
    rows = document("openmetadataReleases.json")["servers"]
    return [Line(row["line"], row["server"], row["ingestion"]) for row in rows if not row.get("installable", True)]


def workflows() -> list[Workflow]:
    rows = document("pipelines.json")["pipelines"]
    return [
        Workflow(row["type"], row["module"], row["class"], row["since"], row.get("sourceSuffix", "")) for row in rows
    ]


def pipelines_of(line: str) -> dict[str, list[str]]:
    """By connector of a line, the pipeline types it has there."""
    connectors = document(f"connectors/{line}.json")["connectors"]
    return {name: row["pipelines"] for name, row in connectors.items()}


def kind_of(line: str, connector: str) -> str:
    """database, dashboard, …: what OpenMetadata files a connector under."""
    return document(f"connectors/{line}.json")["connectors"][connector]["kind"]
