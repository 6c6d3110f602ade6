"""How long a DAG file takes to parse beyond what Airflow itself takes to import.

Airflow's modules are imported first, those that any of the files led to. Then each file is parsed in a fork of this
process, so that whatever else it imports is imported again each time, and counts. Processor time, because a machine is
shared, and the least of three, because the first use of a page of memory is nobody's doing.
"""

from __future__ import annotations

import importlib
import time
from pathlib import Path
from typing import Any

from forked import forked

TIMES = 3


def _import_airflow(modules: list[str]) -> None:
    for name in modules:
        try:
            importlib.import_module(name)
        except Exception:  # some can only be imported the way Airflow did it; then they count
            continue


def _seconds(bag_class: Any, file: Path) -> float:
    started = time.process_time()
    bag_class(dag_folder=str(file))
    return time.process_time() - started


def parse_times(bag_class: Any, modules: list[str], folders: list[Path]) -> dict[Path, dict[str, float]]:
    """By folder and DAG file below it."""
    _import_airflow(modules)
    return {
        folder: {
            str(file.relative_to(folder)): min(
                forked(lambda file=file: _seconds(bag_class, file)) for _ in range(TIMES)
            )
            for file in sorted(folder.rglob("*.py"))
        }
        for folder in folders
    }
