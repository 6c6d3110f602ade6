"""Questions to the interpreter of an environment, each to a process of its own."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from installs.proving.pip import environment
from installs.proving.wanted_imports import Import
from outcome import Failed
from places import INSIDE

TIME_LIMIT = 600
"""Seconds; importing Airflow and all workflows for the first time takes 20 to 60."""


def _ask(python: Path, home: Path, script: str, *arguments: str) -> Any:
    answer = home / "answer.json"
    answer.unlink(missing_ok=True)
    ran = _run(home, [str(python), str(INSIDE / script), str(answer), *arguments])
    if ran.returncode != 0 or not answer.is_file():
        raise Failed(f"{script} ended with {ran.returncode}: {' '.join(ran.stderr.split())[-600:]}")
    return json.loads(answer.read_text("utf-8"))


def _run(home: Path, command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, env=environment(home), cwd=home, capture_output=True, text=True, check=False, timeout=TIME_LIMIT
    )


def versions(python: Path, home: Path) -> dict[str, str]:
    """Of everything installed, by normalised name."""
    return _ask(python, home, "installed.py")


def import_errors(python: Path, home: Path, wanted: Sequence[Import]) -> dict[str, str]:
    """By what was imported, what that said; all in one process and in this order."""
    return _ask(python, home, "import_all.py", json.dumps(wanted))


def airflow_version(python: Path, home: Path) -> str:
    """What `airflow version` prints last; the command imports most of Airflow."""
    ran = _run(home, [str(python), "-m", "airflow", "version"])
    if ran.returncode != 0:
        raise Failed(f"airflow version exited {ran.returncode}: {' '.join(ran.stderr.split())[-500:]}")
    lines = ran.stdout.split()
    return lines[-1] if lines else ""
