"""The list of server versions and the ingestion package each of them wants."""

from package_index import PACKAGE, Release

SOURCE = f"the package index's files of {PACKAGE}, yanked ones left out; installable as uv resolves it"


def releases_document(servers: list[Release], unmet: dict[str, str], date: str) -> dict:
    """The document OpenMetadataReleases in src/catalog/openmetadataReleases.ts reads, newest server first."""
    return {"date": date, "source": SOURCE, "servers": [entry(release, unmet) for release in reversed(servers)]}


def entry(release: Release, unmet: dict[str, str]) -> dict:
    """One server; what can be installed is not marked, as nearly all can."""
    facts = {
        "server": release.server,
        "line": release.line,
        "ingestion": release.ingestion,
        "date": release.date,
        "requiresPython": release.requires_python,
    }
    reason = unmet.get(release.ingestion)
    return facts | ({"installable": False, "reason": reason} if reason else {})
