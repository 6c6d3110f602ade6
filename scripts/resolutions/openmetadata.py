"""What OpenMetadata's ingestion package asks for, and which of its extras the product ever asks for."""

import json
from dataclasses import dataclass
from functools import cache

from markers import applies, extras_asking
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version
from places import DATA
from wheel_metadata import metadata_of, requirements_of

PACKAGE = "openmetadata-ingestion"


@dataclass(frozen=True)
class OpenMetadata:
    """One published ingestion version on one Python: its requirements without extras and for each extra."""

    version: str
    line: str
    requires_python: SpecifierSet
    offered: list[str]
    base: list[Requirement]
    extras: dict[str, list[Requirement]]

    def asked_with(self, extra: str) -> list[Requirement]:
        """What an extra asks for, which is nothing where an older version lacks it.

        A further requirement (`paramiko>=3.5,<4`) is itself what is asked for.
        """
        return self.extras.get(extra, []) if is_extra(extra) else [Requirement(extra)]


def is_extra(wanted: str) -> bool:
    """A further requirement is told from an extra by what no extra's name has."""
    return not set(wanted) & set("<>=~!")


def line_of(version: str) -> str:
    return ".".join(version.split(".")[:2])


@cache
def openmetadata(version: str, python: str, date: str) -> OpenMetadata:
    """Reads the wheel's own METADATA."""
    metadata = metadata_of(PACKAGE, version, date)
    if metadata is None:
        raise ValueError(f"{PACKAGE} {version} has no wheel")
    offered = sorted(canonicalize_name(extra) for extra in metadata.get_all("Provides-Extra") or [])
    base: list[Requirement] = []
    extras: dict[str, list[Requirement]] = {extra: [] for extra in offered}
    for requirement in requirements_of(PACKAGE, version, date):
        if applies(requirement, python):
            base.append(requirement)
        else:
            for extra in extras_asking(requirement, python):
                extras[canonicalize_name(extra)].append(requirement)
    return OpenMetadata(
        version, line_of(version), SpecifierSet(metadata["Requires-Python"] or ""), offered, base, extras
    )


def wanted_extras(line: str) -> list[str]:
    """Every extra and further requirement that some connector or pipeline of the line asks for."""
    connectors = json.loads((DATA / "connectors" / f"{line}.json").read_text("utf-8"))["connectors"]
    pipelines = json.loads((DATA / "pipelines.json").read_text("utf-8"))["pipelines"]
    wanted = {row["extra"] for row in pipelines if "extra" in row and Version(row["since"]) <= Version(line)}
    for connector in connectors.values():
        extra = connector.get("extra", {})
        wanted |= {extra["extra"]} if "extra" in extra else set()
        wanted |= set(extra.get("map", {}).values()) | set(extra.get("packages", []))
    return sorted(wanted)


def newest_versions() -> dict[str, str]:
    """The newest installable ingestion version of each line, oldest line first."""
    servers = json.loads((DATA / "openmetadataReleases.json").read_text("utf-8"))["servers"]
    fit = [server for server in reversed(servers) if server.get("installable", True)]
    newest = {server["line"]: server["ingestion"] for server in fit}
    return {line: newest[line] for line in sorted(newest, key=Version)}


def versions_of(line: str) -> list[str]:
    """The ingestion versions of a line that a server of ours may ask for."""
    servers = json.loads((DATA / "openmetadataReleases.json").read_text("utf-8"))["servers"]
    return [server["ingestion"] for server in servers if server["line"] == line]
