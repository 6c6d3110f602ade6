"""Airflow's own database: an empty one of each environment, kept, and what a run left in it."""

import hashlib
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from environments.venv import STAMP
from outcome import Failed
from places import CACHE
from runs.process import run_to_end
from versions import Release

TIME_LIMIT = 600
"""Seconds; migrating takes 4 to 24 (facts: Airflow, §8)."""

NAME = "airflow.db"
_one_at_a_time = Lock()


@dataclass(frozen=True)
class TaskInstance:
    state: str | None
    tries: int
    started: str | None = None
    ended: str | None = None
    """In the database's own words, which sort as the times do."""


def _migrate(release: Release) -> list[str]:
    """Renamed in 2.7; before, `init` also makes a database's first tables."""
    major, minor = (int(part) for part in release.name.split(".")[:2])
    return ["db", "migrate" if (major, minor) >= (2, 7) else "init"]


def _template(python: Path, release: Release) -> Path:
    """By what is installed: another FAB or SQLAlchemy makes other tables."""
    folder = python.parent.parent
    stamp = folder / STAMP
    if not stamp.is_file():
        raise Failed(f"{folder.name} is no environment of the proof: it has no {STAMP}")
    digest = hashlib.sha256(f"{folder.name} {stamp.read_text('utf-8')}".encode()).hexdigest()[:16]
    return CACHE / "airflow-databases" / f"{release.name}-{digest}.db"


def put_empty_database(python: Path, release: Release, home: Path, environment: Mapping[str, str]) -> None:
    template = _template(python, release)
    with _one_at_a_time:
        if not template.is_file():
            ran = run_to_end([str(python), "-m", "airflow", *_migrate(release)], environment, home, TIME_LIMIT)
            if ran.code != 0:
                raise Failed(f"airflow {' '.join(_migrate(release))} exited {ran.code}: {ran.said[-600:]}")
            template.parent.mkdir(parents=True, exist_ok=True)
            unfinished = template.with_suffix(".part")
            shutil.copyfile(home / NAME, unfinished)
            unfinished.replace(template)
    shutil.copyfile(template, home / NAME)


@contextmanager
def _opened(home: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"file:{home / NAME}?mode=ro", uri=True)) as connection:
        yield connection


def task_instances(home: Path, dag_id: str) -> dict[str, TaskInstance]:
    """As Airflow recorded them. Its exit codes are no answer: 3.x exits 0 after a failure (facts: Airflow, §8)."""
    with _opened(home) as database:
        rows = database.execute(
            "SELECT task_id, state, try_number, start_date, end_date FROM task_instance WHERE dag_id = ?", (dag_id,)
        )
        return {task: TaskInstance(*recorded) for task, *recorded in rows}


def stored_rows(home: Path, table: str) -> list[dict[str, object]]:
    with _opened(home) as database:
        database.row_factory = sqlite3.Row
        return [dict(row) for row in database.execute(f"SELECT * FROM {table}")]
