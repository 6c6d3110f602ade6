"""For each line, connector and pipeline of the cases, the lock that the product has for it in a virtualenv."""

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bundles.bundle import Bundle
from installs.proving.dag_requirements import dag_requirements
from matrix.answers import answers_for
from matrix.combination import Combination
from matrix.connectors import connector_rows
from matrix.judged import written

Work = tuple[str, str, str]
"""Line, connector, pipeline."""

RELEASES = {"3.10": "2.6.3", "3.11": "2.10.3", "3.12": "2.11.2"}
"""A release of each Python that OpenMetadata has: 3.10 is one that every line takes, the others are for exceptions."""


@dataclass(frozen=True)
class Lock:
    python: str
    lines: tuple[str, ...]


def _answers(work: Work, release: str) -> dict[str, object]:
    line, connector, pipeline = work
    return answers_for(
        Combination("virtualenv", release, line, connector_rows(line)[connector]["kind"], pipeline), connector
    )


def _of(bundle: Bundle) -> tuple[str, ...]:
    (file,) = bundle.dag_files()
    return tuple(line for line in dag_requirements(file).splitlines() if line.strip())


def locks(works: Iterable[Work]) -> dict[Work, Lock]:
    """On the first Python that the product has one for; without those that it refuses in every virtualenv."""
    found: dict[Work, Lock] = {}
    missing = list(dict.fromkeys(works))
    for python, release in RELEASES.items():
        with tempfile.TemporaryDirectory() as folder:
            folders = written([_answers(work, release) for work in missing], Path(folder))
            made = {work: _of(Bundle(one)) for work, one in zip(missing, folders, strict=True) if isinstance(one, Path)}
        found |= {work: Lock(python, lines) for work, lines in made.items()}
        missing = [work for work in missing if work not in found]
    return found
