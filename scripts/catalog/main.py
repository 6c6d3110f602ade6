"""Write the connector and release catalog from published packages.

    npm run catalog                    everything: see scripts/catalog.mjs
    npm run catalog -- --line 1.12     one line (may be repeated)
    npm run catalog -- --releases      releases only
    npm run catalog -- --date 2026-11-22

The same packages and the same date give the same bytes. Work done is kept under .cache/catalog.
"""

import argparse
import datetime
import json
from pathlib import Path

from connector_line import build_line
from environments import read_release
from installability import unmet_reasons
from package_index import Release, newest_by, published_releases
from progress import report
from releases import releases_document

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache" / "catalog"
DATA = ROOT / "src" / "catalog" / "data"


def write(path: Path, document: dict) -> None:
    """Compact JSON with the keys in the order they were made."""
    text = json.dumps(document, separators=(",", ":"), ensure_ascii=False) + "\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    report(f"wrote {path.relative_to(ROOT)} ({len(text.encode())} bytes)")


def write_line(release: Release, date: str) -> None:
    """The file of one line."""
    site, models = read_release(release.ingestion, CACHE)
    line = build_line(release.line, release.ingestion, date, site, models)
    report(f"{release.line}: {len(line['connectors'])} connectors, {len(line['definitions'])} definitions")
    write(DATA / "connectors" / f"{release.line}.json", line)


def main() -> None:
    """What the flags ask for; without any, everything."""
    parser = argparse.ArgumentParser(prog="npm run catalog --", description="Write the catalog's data files.")
    parser.add_argument("--line", action="append", default=[], help="only this line, e.g. 1.12; may be repeated")
    parser.add_argument("--releases", action="store_true", help="only the list of releases")
    parser.add_argument("--date", default=datetime.date.today().isoformat(), help="the date written into the files")
    arguments = parser.parse_args()
    everything = not (arguments.line or arguments.releases)
    CACHE.mkdir(parents=True, exist_ok=True)
    releases = published_releases()
    lines = newest_by(releases, "line")
    if arguments.releases or everything:
        servers = list(newest_by(releases, "server").values())
        unmet = unmet_reasons(servers, CACHE, arguments.date)
        write(DATA / "openmetadataReleases.json", releases_document(servers, unmet, arguments.date))
    for line in lines if everything else arguments.line:
        write_line(lines[line], arguments.date)


if __name__ == "__main__":
    main()
