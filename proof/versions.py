"""The versions under proof, read from the two data files so that adding a release is adding a row."""

import json
from dataclasses import dataclass

from places import PROOF


@dataclass(frozen=True)
class Release:
    """One Airflow release of MWAA, and how AWS's image of it is made here (facts: Airflow, §1 and §3)."""

    name: str
    python: str
    image: tuple[str, ...]
    """What the image holds besides Airflow."""
    always: bool
    """Whether it is proven without being asked for."""
    pins: tuple[str, ...]
    """Beside AWS's own, which leave open a package whose newest version can't live with the rest."""
    build_pins: tuple[str, ...]
    """For building what has no wheel."""
    ecs_operator: str

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
    loaded_only: tuple[str, ...]
    """Server versions for a release that takes the first one nowhere; Airflow loads them, no parser is installed."""


def releases() -> list[Release]:
    rows = json.loads((PROOF / "releases.json").read_text("utf-8"))
    return [
        Release(
            name,
            row["python"],
            tuple(row["image"]),
            row.get("always", False),
            tuple(row.get("pins", ())),
            tuple(row.get("buildPins", ())),
            row.get("ecsOperator", "EcsRunTaskOperator"),
        )
        for name, row in rows.items()
    ]


def openmetadata() -> OpenMetadata:
    row = json.loads((PROOF / "openmetadata.json").read_text("utf-8"))
    return OpenMetadata(
        row["server"], row["ingestion"], tuple(row["pythons"]), tuple(row["with"]), tuple(row["loadedOnly"])
    )


def release(name: str) -> Release:
    return next(one for one in releases() if one.name == name)
