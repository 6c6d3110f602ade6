"""Resolve OpenMetadata beside every Airflow release of MWAA, and alone for a virtualenv, and write the locks.

    npm run catalog:resolutions                              every release and line
    npm run catalog:resolutions -- --release 2.10.3          one release; --python 3.11 one Python's virtualenvs
    npm run catalog:resolutions -- --release 2.10.3 --older  every version of its lines that asks for something else
    npm run catalog:resolutions -- --date 2026-11-22         packages published later are not looked at
    npm run catalog:resolutions -- --summary                 only installPairs.json, from the locks as they are written

The same packages, date and resolver give the same bytes. Answers are kept under .cache/resolutions.
"""

import argparse
import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from airflow_release import airflow_release, known_releases
from compiler import Question, resolver_name
from document import Resolved, line_document, needs_of
from fits import fitting_versions
from locks import FoundLocks, LockFinder
from moved import moved_pins
from openmetadata import OpenMetadata, line_of, newest_versions, openmetadata, versions_of
from package_graph import PackageGraph
from places import DATA, OUTPUT
from wheel_metadata import metadata_of
from summary import write_summary

PYTHONS = ("3.10", "3.11", "3.12")
WORKERS = 4
READERS = 16
"""Reading what a wheel says of itself is waiting for the index; a resolution is computing as well."""
DATE = json.loads((DATA / "openmetadataReleases.json").read_text("utf-8"))["date"]
"""The day the list of servers was read, so that servers and locks are of one day."""


class Subject:
    """What OpenMetadata is resolved for: a release, or a Python alone."""

    def __init__(self, name: str, date: str, *, older: bool) -> None:
        self.name = name
        self.older = older
        self.release = None if name.startswith("python-") else airflow_release(name)
        if self.release is None:
            self.question = Question(name.removeprefix("python-"), "x86_64-manylinux_2_28", date, ())
        else:
            pins = (f"{package}=={pin}" for package, pin in sorted(self.release.essential.items()))
            preferred = (f"{package}=={pin}" for package, pin in sorted(self.release.preferences.items()))
            self.question = Question(
                self.release.python,
                self.release.platform,
                date,
                tuple(self.release.roots),
                tuple(pins),
                tuple(preferred),
            )

    def find(self, version: str, *, beside: bool) -> tuple[OpenMetadata, FoundLocks]:
        """`beside`: whether each demanding extra gets a lock of its own, as the newest of a line does."""
        wanted = openmetadata(version, self.question.python, self.question.date)
        if not wanted.requires_python.contains(f"{self.question.python}.9"):
            reason = f"openmetadata-ingestion {version} wants Python{wanted.requires_python}; MWAA runs {self.question.python}"
            return wanted, FoundLocks(collision=reason)
        return wanted, LockFinder(wanted, self.question, beside=beside and self.release is not None).find()

    def line(self, newest: str) -> dict[str, Resolved]:
        """The newest of a line under the line's name, and the older ones that ask for something else under their own."""
        line = line_of(newest)
        print(f"  {self.name}: {line}", file=sys.stderr, flush=True)
        others = [version for version in versions_of(line) if version != newest]
        found = {line: self._resolved(newest, others, beside=True)}
        open_versions = [version for version in others if version not in found[line].fits]
        # What forbids the newest is Airflow's own; a line's older versions were not seen to escape it.
        while self.older and found[line].locks.locks and open_versions:
            older, *rest = open_versions
            found[older] = self._resolved(older, rest, beside=False)
            open_versions = [version for version in rest if version not in found[older].fits]
        return found

    def _resolved(self, version: str, others: list[str], *, beside: bool) -> Resolved:
        wanted, locks = self.find(version, beside=beside)
        return Resolved(wanted, locks, fitting_versions(others, version, self.question, locks))

    def document(self, newest: list[str], workers: ThreadPoolExecutor) -> dict:
        lines = {}
        every = list(workers.map(self.line, newest))
        locks = [lock for found in every for resolved in found.values() for lock in resolved.locks.locks]
        pins = {pin for lock in locks for pin in lock.answer.pins.items()}
        with ThreadPoolExecutor(READERS) as readers:
            list(readers.map(lambda pin: metadata_of(*pin, self.question.date), sorted(pins)))
        graphs = {id(lock): PackageGraph(lock.answer, self.question) for lock in locks}
        release = self.release
        moved = (lambda lock: moved_pins(release, graphs[id(lock)])) if release else lambda _: {}
        for found in every:
            first = next(iter(found.values())).locks.locks[:1]
            for key, resolved in found.items():
                lines[key] = line_document(resolved, first, self.question, moved)
        needs = needs_of(list(graphs.values()))
        essential = " ".join(self.question.constraints)
        head = {"date": self.question.date, "resolver": resolver_name(), "essential": essential}
        return {**head, "needs": needs, "lines": lines}


def has_older(name: str) -> bool:
    """Whether the file there is holds older versions: then a refresh does, too."""
    path = OUTPUT / f"{name}.json"
    lines = json.loads(path.read_text("utf-8"))["lines"] if path.is_file() else {}
    return any(key != line_of(key) for key in lines)


def write(path: Path, document: dict) -> int:
    """Compact JSON, a line a row."""
    head = {key: value for key, value in document.items() if key != "lines"}
    rows = [f"{_json(key)}:{_json(row)}" for key, row in document["lines"].items()]
    text = _json(head)[:-1] + ',"lines":{\n' + ",\n".join(rows) + "\n}}\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
    return len(text.encode())


def _json(value: object) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="npm run catalog:resolutions --", description="Write the locks of the catalog."
    )
    parser.add_argument("--release", action="append", default=[], help="only this release, e.g. 2.10.3")
    parser.add_argument("--python", action="append", default=[], help="only the virtualenvs of this Python, e.g. 3.11")
    parser.add_argument("--older", action="store_true", help="older versions of each line as well, where they differ")
    parser.add_argument("--date", default=DATE, help="packages published after it are not looked at")
    parser.add_argument("--summary", action="store_true", help="resolve nothing, only summarise what is written")
    arguments = parser.parse_args()
    if not arguments.summary:
        resolve(arguments)
    write_summary()


def resolve(arguments: argparse.Namespace) -> None:
    """What the flags ask for; without any, every release and every Python."""
    pythons = [f"python-{python}" for python in arguments.python]
    every = [*known_releases(), *(f"python-{python}" for python in PYTHONS)]
    names = [*arguments.release, *pythons] or every
    newest = list(newest_versions().values())
    started = time.monotonic()
    with ThreadPoolExecutor(WORKERS) as workers:
        for done, name in enumerate(names):
            document = Subject(name, arguments.date, older=arguments.older or has_older(name)).document(newest, workers)
            size = write(OUTPUT / f"{name}.json", document)
            locks = {key: len(line.get("locks", ())) for key, line in document["lines"].items()}
            spent = time.monotonic() - started
            left = spent / (done + 1) * (len(names) - done - 1)
            print(f"{name}: {size} bytes, locks {locks}; {spent / 60:.0f} min, about {left / 60:.0f} left", flush=True)


if __name__ == "__main__":
    main()
