"""openmetadata-ingestion, the program that reads the workflow configs."""

from functools import cache
from pathlib import Path

from environments.interpreter import find_python
from environments.uv import Unavailable
from environments.venv import Wanted, ensure_venv
from versions import openmetadata


def _python(candidates: tuple[str, ...]) -> str:
    for minor in candidates:
        try:
            find_python(minor)
        except Unavailable:
            continue
        return minor
    raise Unavailable(f"no Python {' or '.join(candidates)} for openmetadata-ingestion")


@cache
def openmetadata_python() -> Path:
    """The package alone does not import: it needs a dbt-core that builds offline, and cachetools (facts: §10)."""
    wanted = openmetadata()
    return ensure_venv(
        Wanted(
            f"openmetadata-{wanted.ingestion}",
            _python(wanted.pythons),
            (f"openmetadata-ingestion=={wanted.ingestion}", *wanted.extra_requirements),
        )
    )
