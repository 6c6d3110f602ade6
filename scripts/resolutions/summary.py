"""What installs beside what, at a glance: a number or a text a pair, small enough for every page to have.

    npm run catalog:resolutions -- --summary                 from the release files as they are, without resolving
"""

import json
from pathlib import Path

from airflow_release import known_releases
from places import DATA, OUTPUT

PAIRS = DATA / "installPairs.json"
SOURCE = (
    "uv pip compile of openmetadata-ingestion without extras beside Airflow, its amazon provider and MWAA's essential pins"
)


def write_summary() -> None:
    """A release whose file holds nothing yet keeps what was known of it."""
    before = json.loads(PAIRS.read_text("utf-8"))
    pairs, versions, dates = {}, dict(before["versions"]), [before["date"]]
    for release in known_releases():
        document = _document(OUTPUT / f"{release}.json")
        if not document.get("lines"):
            pairs[release] = before["pairs"].get(release, {})
            continue
        dates.append(document["date"])
        newest = {key: line for key, line in document["lines"].items() if key.count(".") == 1}
        pairs[release] = {key: _pair(line) for key, line in newest.items()}
        versions |= {key: line["version"] for key, line in newest.items()}
    head = {"date": max(dates), "source": SOURCE, "versions": versions}
    summary = {**head, "pairs": pairs, "virtualenvs": _virtualenvs()}
    PAIRS.write_text(json.dumps(summary, separators=(",", ":"), ensure_ascii=False) + "\n", "utf-8", newline="\n")


def _virtualenvs() -> dict[str, dict[str, str]]:
    """By Python, the lines that do not run there even alone, each with the two requirements that collide."""
    documents = {path.stem.removeprefix("python-"): _document(path) for path in sorted(OUTPUT.glob("python-*.json"))}
    return {
        python: {key: line["collision"] for key, line in document["lines"].items() if "collision" in line}
        for python, document in documents.items()
    }


def _document(path: Path) -> dict:
    return json.loads(path.read_text("utf-8")) if path.is_file() else {}


def _pair(line: dict) -> int | str:
    """How many pins the first lock moves, or the two requirements that collide."""
    return line["collision"] if "collision" in line else len(line["locks"][0].get("moved", {}))
