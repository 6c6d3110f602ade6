"""openmetadata-ingestion, the program that reads the workflow configs."""

import hashlib
from pathlib import Path

from environments.interpreter import find_python
from environments.venv import Wanted, ensure_venv
from once import once
from outcome import Failed
from versions import openmetadata


def _python(candidates: tuple[str, ...]) -> str:
    for minor in candidates:
        try:
            find_python(minor)
        except Failed:
            continue
        return minor
    raise Failed(f"no Python {' or '.join(candidates)} for openmetadata-ingestion")


@once
def locked_python(ingestion: str, python: str, requirements: tuple[str, ...]) -> Path:
    """An environment of the very lines that a bundle asks for; another list is another environment."""
    digest = hashlib.sha256("\n".join((python, *requirements)).encode()).hexdigest()[:10]
    return ensure_venv(Wanted(f"openmetadata-{ingestion}-{digest}", python, requirements))


@once
def openmetadata_python() -> Path:
    """Alone it does not import: it needs a dbt-core that builds offline, and cachetools (openmetadata.md §10)."""
    wanted = openmetadata()
    return ensure_venv(
        Wanted(
            f"openmetadata-{wanted.ingestion}",
            _python(wanted.pythons),
            (f"openmetadata-ingestion=={wanted.ingestion}", *wanted.extra_requirements),
        )
    )
