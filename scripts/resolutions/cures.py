"""The cures: requirements OpenMetadata leaves out or open. Each is used where its condition holds and a run needs it."""

import json

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.specifiers import SpecifierSet
from places import DATA


def cures_for(ingestion: str, python: str) -> list[dict]:
    """The rows of cures.json for an ingestion version, such as 1.12.14.2, on a Python, such as 3.12."""
    at = f"{python}.9"
    return [row for row in _rows("cures") if _concerns(row, ingestion) and at in SpecifierSet(row.get("python", ""))]


def _rows(kind: str) -> list[dict]:
    return json.loads((DATA / "cures.json").read_text("utf-8"))[kind]


def _concerns(row: dict, ingestion: str) -> bool:
    return SpecifierSet(row["versions"]).contains(ingestion)


def needed(row: dict, pins: dict[str, str]) -> bool:
    """Whether a set of packages found without the cure lacks what it asks for."""
    requirement = Requirement(row["requirement"])
    pin = pins.get(canonicalize_name(requirement.name))
    return pin is None or not requirement.specifier.contains(pin, prereleases=True)


def undeclared_by(ingestion: str, extra: str | None) -> set[str]:
    """Packages that code imports and does not declare: an extra's, or OpenMetadata's own for None.

    The first lock has them from another extra, so nothing more has to be resolved.
    """
    held = (row for row in _rows("undeclared") if _concerns(row, ingestion) and _of(row, extra))
    return {package for row in held for package in row["packages"]}


def _of(row: dict, extra: str | None) -> bool:
    return extra in row["extras"] if extra else not row["extras"]


def extra_of(row: dict) -> str | None:
    """The extra a cure goes with; None for one that every install needs. A pipeline's is the extra of its pipeline."""
    if "pipeline" not in row:
        return row.get("extra")
    pipelines = json.loads((DATA / "pipelines.json").read_text("utf-8"))["pipelines"]
    extras = [each.get("extra") for each in pipelines if each["type"] == row["pipeline"]]
    if not extras or extras[0] is None:
        raise ValueError(f"{row['requirement']}: the pipeline {row['pipeline']} has no extra to go with")
    return extras[0]
