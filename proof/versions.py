"""The versions under proof, read from the two data files so that adding a release is adding a row."""

import json
from dataclasses import dataclass

from places import PROOF


@dataclass(frozen=True)
class Release:
    """One Airflow release of MWAA and the Python that AWS runs it on."""

    name: str
    python: str

    @property
    def major(self) -> int:
        return int(self.name.split(".")[0])


@dataclass(frozen=True)
class OpenMetadata:
    """The server version the examples are generated for, and the package that reads their workflow configs."""

    server: str
    ingestion: str
    pythons: tuple[str, ...]
    extra_requirements: tuple[str, ...]


def releases() -> list[Release]:
    rows = json.loads((PROOF / "releases.json").read_text("utf-8"))
    return [Release(name, row["python"]) for name, row in rows.items()]


def openmetadata() -> OpenMetadata:
    row = json.loads((PROOF / "openmetadata.json").read_text("utf-8"))
    return OpenMetadata(row["server"], row["ingestion"], tuple(row["pythons"]), tuple(row["with"]))
