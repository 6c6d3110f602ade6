"""What is published: the versions of `openmetadata-ingestion` on the package index pip uses by default."""

import re
from dataclasses import dataclass

from packaging.version import Version
from pypi_simple import PyPISimple

PACKAGE = "openmetadata-ingestion"
FIRST_LINE, LAST_LINE = Version("1.3"), Version("2.0")


@dataclass(frozen=True)
class Release:
    """One published version of the ingestion package, e.g. 1.12.14.2 for server 1.12.14 of line 1.12."""

    ingestion: str
    server: str
    line: str
    date: str
    requires_python: str


def published_releases() -> list[Release]:
    """Every version of the supported lines that a person should install, oldest first.

    Left out: yanked files, pre-releases, and the few five-part versions (1.9.11.7.0): a repackaging of a four-part
    version that the rule server x.y.z = client x.y.z.n does not know.
    """
    with PyPISimple() as index:
        page = index.get_project_page(PACKAGE)
    releases = {}
    for file in page.packages:
        if file.package_type != "wheel" or file.is_yanked or not re.fullmatch(r"\d+(\.\d+){3}", file.version or ""):
            continue
        version = Version(file.version)
        if FIRST_LINE <= Version(f"{version.major}.{version.minor}") <= LAST_LINE:
            releases[version] = Release(
                ingestion=file.version,
                server=".".join(file.version.split(".")[:3]),
                line=f"{version.major}.{version.minor}",
                date=file.upload_time.date().isoformat(),
                requires_python=file.requires_python or "",
            )
    return [releases[version] for version in sorted(releases)]


def newest_by(releases: list[Release], key: str) -> dict[str, Release]:
    """The newest release of each line or server, in the order of the releases."""
    return {getattr(release, key): release for release in releases}
