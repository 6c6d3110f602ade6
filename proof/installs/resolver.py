"""A resolver's word on whether packages can stand together, with whatever is published today."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from environments.interpreter import find_python
from environments.uv import uv
from installs.catalog import release_row
from installs.proving.image import essential_constraints, full_constraints, pins_in
from outcome import Failed
from versions import Release

PROVIDERS = {2: ("amazon", "celery", "postgres"), 3: ("amazon", "celery", "postgres", "standard", "fab")}
PLATFORMS = {"AL2": "x86_64-manylinux2014", "AL2023": "x86_64-manylinux_2_28"}
"""Amazon Linux 2 has an older C library than wheels for manylinux_2_28 ask for."""

TIME_LIMIT = 600
CURE = "dbt-core<1.12"
"""Later ones can't be built without GitHub (facts: OpenMetadata, §10); it takes nothing else away."""


@dataclass(frozen=True)
class Question:
    python: str
    platform: str
    roots: tuple[str, ...]
    constraints: Path | None = None


def _airflow(release: Release) -> tuple[str, ...]:
    """Airflow and the providers the image has beside it, these at the pins of the release."""
    names, pins = PROVIDERS[release.major], pins_in(full_constraints(release))
    own = tuple(f"apache-airflow-providers-{name}=={pins[f'apache-airflow-providers-{name}']}" for name in names)
    return (f"apache-airflow[{','.join((*names, 'statsd'))}]=={release.name}", *own)


def beside_airflow(release: Release, ingestion: str = "") -> Question:
    """Only the essential pins hold, which nothing can move; every other package of the image may."""
    wanted = (f"openmetadata-ingestion=={ingestion}", CURE) if ingestion else ()
    platform = PLATFORMS[release_row(release.name)["os"]]
    return Question(release.python, platform, (*_airflow(release), *wanted), essential_constraints(release))


RUNS_ON = {"3.12": ("setuptools>=66.1",)}
"""By Python, what older versions of a package cannot do there: setuptools before 66.1 does not start on 3.12."""


def alone(python: str, ingestion: str) -> Question:
    roots = (f"openmetadata-ingestion=={ingestion}", CURE)
    # Newer lines require newer versions anyway, so the floor excludes nothing else.
    return Question(python, PLATFORMS["AL2023"], (*roots, *RUNS_ON.get(python, ())))


def why_not(question: Question) -> str | None:
    """The resolver's explanation of why there is no set of packages; None where there is one."""
    constraints = ("--constraint", str(question.constraints)) if question.constraints else ()
    target = ("--python", find_python(question.python), "--python-version", question.python)
    command = [uv(), "pip", "compile", "-", "--quiet", "--no-config", *target, "--python-platform", question.platform]
    ran = subprocess.run(
        [*command, *constraints],
        input="\n".join(question.roots),
        env={**os.environ, "UV_PYTHON_DOWNLOADS": "never"},
        capture_output=True,
        text=True,
        check=False,
        timeout=TIME_LIMIT,
    )
    if ran.returncode == 0:
        return None
    if "No solution found" not in ran.stderr:
        raise Failed(f"the resolver did not answer: {' '.join(ran.stderr.split())[-600:]}")
    return " ".join(ran.stderr.split("No solution found", 1)[1].split())
