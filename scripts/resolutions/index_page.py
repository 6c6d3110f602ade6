"""Which files of a package are published, as the index lists them on the day of the run."""

import json
from dataclasses import dataclass

from kept import keep
from places import CACHE
from pypi_simple import PyPISimple


@dataclass(frozen=True)
class PublishedFile:
    """A file of a version; `wheel` tells it from a source archive."""

    name: str
    url: str
    wheel: bool


def published_files(package: str, date: str) -> dict[str, list[PublishedFile]]:
    """The files of every version that was not taken back, by version. Read once for a date."""
    path = CACHE / "pages" / date / f"{package}.json"
    if not path.is_file():
        keep(path, json.dumps(_read(package)).encode())
    rows = json.loads(path.read_text("utf-8"))
    return {version: [PublishedFile(*row) for row in files] for version, files in rows.items()}


def _read(package: str) -> dict[str, list[list]]:
    with PyPISimple() as index:
        page = index.get_project_page(package)
    files: dict[str, list[list]] = {}
    for file in page.packages:
        if file.version and not file.is_yanked:
            files.setdefault(file.version, []).append([file.filename, file.url, file.package_type == "wheel"])
    return files
