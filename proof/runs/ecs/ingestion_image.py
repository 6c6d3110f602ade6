"""What OpenMetadata's image ingestion-base holds of what a run needs: a Python 3.10 with the version's packages."""

import re
from pathlib import Path

from environments.venv import Wanted, ensure_venv
from installs.catalog import Line, lines
from installs.cell import Cell
from installs.product import bundle_of
from installs.proving.dag_requirements import dag_requirements
from once import once
from outcome import Failed

PYTHON = "3.10"
"""That of the image on every line (facts: OpenMetadata, §5)."""
LOCKED_ON = "2.6.3"
"""A release of that Python, so that the lock of its virtualenvs is one for the image."""
SERVICES = (("Postgres", ("metadata", "lineage", "profiler")),)
FOLDER = Path(__file__).with_name("image")
"""What stands in for the image's working folder, `/ingestion`."""


def line_of(image: str) -> Line:
    """The versions an image holds, by its tag. Refuses a tag nobody publishes: such a task could not start."""
    name, _, tag = image.rpartition(":")
    found = [line for line in lines() if line.server == tag]
    if not found or not re.fullmatch(r"[\w.-]+/(openmetadata/ingestion-base|[\w./-]+)", name):
        raise Failed(f"CannotPullContainerError: {image} is no image of ingestion-base")
    return found[0]


@once
def image_python(line: Line) -> Path:
    """Other than there, the extra of one connector alone, at the pins the product has for a virtualenv."""
    texts = {dag_requirements(file) for file in bundle_of(Cell("virtualenv", LOCKED_ON, line), SERVICES).dag_files()}
    if len(texts) != 1:
        raise Failed(f"{len(texts)} sets of requirements for one image of {line.ingestion}")
    return ensure_venv(Wanted(f"ingestion-base-{line.ingestion}", PYTHON, tuple(texts.pop().splitlines())))
