"""Execute one DAG of a bundle with a release's own Airflow, and tell what Airflow recorded of it."""

import os
import shutil
import sqlite3
import zipfile
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from bundles.bundle import Bundle
from outcome import Failed
from runs.metadata_database import TaskInstance, put_empty_database, stored_rows, task_instances
from runs.path import path_without_python
from runs.process import run_to_end
from versions import Release

TIME_LIMIT = 2400
"""Seconds for one DAG; a virtualenv's install is most of it, and takes up to five minutes from a cold cache."""

LOGICAL_DATE = "2026-01-01T00:00:00+00:00"

PASSED_ON = ("LANG", "LC_ALL", "SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "HTTPS_PROXY", "NO_PROXY")
"""Of this machine: its letters, and the way to its package index."""


@dataclass(frozen=True)
class DagRun:
    instances: dict[str, TaskInstance]
    said: str
    """What the commands printed; it is kept as printed.log, too."""
    home: Path
    """AIRFLOW_HOME as the run left it, with its database and logs."""

    @property
    def tasks(self) -> dict[str, str | None]:
        return {task: instance.state for task, instance in self.instances.items()}

    @cached_property
    def log(self) -> str:
        """What was printed, and every log file."""
        files = sorted(file for file in (self.home / "logs").rglob("*") if file.is_file())
        return "\n".join([self.said, *(file.read_text("utf-8", "replace") for file in files)])

    @cached_property
    def rendered(self) -> str:
        """The rendered fields, as stored for the page of a task."""
        return "\n".join(str(row) for row in stored_rows(self.home, "rendered_task_instance_fields"))


def _environment(release: Release, home: Path, given: dict[str, str]) -> dict[str, str]:
    """As MWAA sets them: plugins are loaded at once where there is one (facts: Airflow, §0.5), no examples."""
    return {
        **{name: os.environ[name] for name in PASSED_ON if name in os.environ},
        "HOME": str(home / "user"),
        "TMPDIR": str(home / "tmp"),
        "PATH": path_without_python(release.python, home / "path"),
        "PYTHONUNBUFFERED": "1",
        "AIRFLOW_HOME": str(home),
        "AIRFLOW__CORE__DAGS_FOLDER": str(home / "dags"),
        "AIRFLOW__CORE__PLUGINS_FOLDER": str(home / "plugins"),
        "AIRFLOW__CORE__LAZY_LOAD_PLUGINS": "False",
        "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
        "AIRFLOW__CORE__SENSITIVE_VAR_CONN_NAMES": "proxy,proxies",
        "AIRFLOW__USAGE_DATA_COLLECTION__ENABLED": "False",
        **given,
    }


def _filled(home: Path, bundle: Bundle, plugins: Path | None) -> None:
    """AIRFLOW_HOME holds `dags` and `plugins` there, too; MWAA unpacks plugins.zip into the latter."""
    shutil.rmtree(home, ignore_errors=True)
    for name in ("user", "tmp", "plugins"):
        (home / name).mkdir(parents=True)
    shutil.copytree(bundle.dags, home / "dags")
    if plugins:
        with zipfile.ZipFile(plugins) as archive:
            archive.extractall(home / "plugins")


def _retried_for_ever(home: Path, dag_id: str) -> bool:
    """`dags test` of the earlier 2.x counts no tries, so that a task which fails is tried again without an end.

    There the task stays `up_for_retry` at try 0, and that is what became of it.
    """
    try:
        recorded = task_instances(home, dag_id).values()
    except sqlite3.OperationalError:  # Airflow is writing just now
        return False
    return any(one.state == "up_for_retry" and one.tries == 0 for one in recorded)


def run_dag(
    python: Path,
    release: Release,
    bundle: Bundle,
    dag_id: str,
    environment: dict[str, str],
    home: Path,
    plugins: Path | None = None,
) -> DagRun:
    """Run `dag_id` to its end, retries included, in a fresh AIRFLOW_HOME.

    `environment` is added to that of a worker; `plugins` is a plugins.zip. Fails only where Airflow recorded no task
    at all: what became of the tasks is for the caller to judge.
    """
    _filled(home, bundle, plugins)
    every = _environment(release, home, environment)
    put_empty_database(python, release, home, every)
    airflow = [str(python), "-m", "airflow"]
    stored = run_to_end([*airflow, "dags", "reserialize"], every, home, TIME_LIMIT)
    over = partial(_retried_for_ever, home, dag_id)
    ran = run_to_end([*airflow, "dags", "test", dag_id, LOGICAL_DATE], every, home, TIME_LIMIT, over)
    instances = task_instances(home, dag_id)
    if not instances:
        raise Failed(f"Airflow recorded no task of {dag_id}, exit {ran.code}: {ran.said[-800:] or stored.said[-800:]}")
    said = f"{stored.said}\n{ran.said}"
    (home / "printed.log").write_text(said, "utf-8")
    return DagRun(instances, said, home)
