"""The cures: requirements OpenMetadata leaves out or open. Each is used where its condition holds and a run needs it."""

import json

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version
from places import DATA


def cures_for(line: str) -> list[dict]:
    """The rows of cures.json for a line."""
    rows = json.loads((DATA / "cures.json").read_text("utf-8"))["cures"]
    at = Version(line)
    return [row for row in rows if Version(row["since"]) <= at and ("until" not in row or at <= Version(row["until"]))]


def needed(row: dict, pins: dict[str, str]) -> bool:
    """Whether a set of packages found without the cure lacks what it asks for."""
    requirement = Requirement(row["requirement"])
    pin = pins.get(canonicalize_name(requirement.name))
    return pin is None or not requirement.specifier.contains(pin, prereleases=True)


def undeclared_by(line: str, extra: str | None) -> set[str]:
    """Packages that code imports and does not declare: an extra's, or OpenMetadata's own for None.

    The first lock has them from another extra, so nothing more has to be resolved.
    """
    rows = json.loads((DATA / "cures.json").read_text("utf-8"))["undeclared"]
    at = Version(line)
    held = (row for row in rows if Version(row["since"]) <= at <= Version(row["until"]) and _of(row, extra))
    return {package for row in held for package in row["packages"]}


def _of(row: dict, extra: str | None) -> bool:
    return extra in row["extras"] if extra else not row["extras"]


def extra_of(row: dict, line: str) -> str | None:
    """The extra a cure goes with; None for one that every install needs. A pipeline's is the extra of its pipeline."""
    if "pipeline" not in row:
        return row.get("extra")
    pipelines = json.loads((DATA / "pipelines.json").read_text("utf-8"))["pipelines"]
    extras = [each.get("extra") for each in pipelines if each["type"] == row["pipeline"]]
    if not extras or extras[0] is None:
        raise ValueError(f"{row['requirement']} for {line}: the pipeline {row['pipeline']} has no extra to go with")
    return extras[0]
