"""The versions under proof, read from the two data files so that adding a release is adding a row."""

import json
from dataclasses import dataclass

from places import PROOF


@dataclass(frozen=True)
class Release:
    """One Airflow release of MWAA, the Python AWS runs it on, and what AWS's image adds (facts: Airflow, §1)."""

    name: str
    python: str
    image: tuple[str, ...]

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
    return [Release(name, row["python"], tuple(row["image"])) for name, row in rows.items()]


def openmetadata() -> OpenMetadata:
    row = json.loads((PROOF / "openmetadata.json").read_text("utf-8"))
    return OpenMetadata(row["server"], row["ingestion"], tuple(row["pythons"]), tuple(row["with"]))


def release(name: str) -> Release:
    return next(one for one in releases() if one.name == name)
