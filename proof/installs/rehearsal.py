"""What an install of a requirements.txt would do to a release's Airflow, as a resolver says without installing.

Seconds instead of a minute: for faults that show in the choice of versions. What imports afterwards it can't tell, and
what the packages already there ask of those that move is seen by pip alone, so no cell is proven by it.
"""

import json
import os
import re
import subprocess
import tempfile
from pathlib import Path

from packaging.utils import canonicalize_name

from environments.airflow import airflow_python
from environments.uv import uv
from installs.locks import see_lock
from installs.proving.image import essential_constraints, full_constraints, pins_in
from installs.proving.judge import Installation, problems
from installs.proving.pip import opts_out
from outcome import Failed, require_none
from versions import Release

CHANGE = re.compile(r"^ (?P<sign>[+-]) (?P<name>[^=\s]+)==(?P<version>\S+)$", re.MULTILINE)
"""A line of uv's plan: ` + boto3==1.41.5`, ` - boto3==1.35.36`."""


def _uv(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "UV_PYTHON_DOWNLOADS": "never", "UV_NO_CONFIG": "1", "UV_NO_PROGRESS": "1"}
    environment.pop("VIRTUAL_ENV", None)
    return subprocess.run(
        [uv(), "pip", *arguments], env=environment, capture_output=True, text=True, check=False, timeout=600
    )


def _versions(python: Path) -> dict[str, str]:
    listed = _uv("list", "--python", str(python), "--format", "json")
    return {canonicalize_name(one["name"]): one["version"] for one in json.loads(listed.stdout)}


def _planned(python: Path, requirements: str, constraints: list[Path]) -> str:
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write(requirements)
        file.flush()
        options = [part for one in constraints for part in ("--constraint", str(one))]
        ran = _uv("install", "--dry-run", "--python", str(python), *options, "--requirement", file.name)
    if ran.returncode != 0:
        reason = " ".join(ran.stderr.split()).partition("Because ")[2] or ran.stderr
        raise Failed(f"no set of packages for requirements.txt, because {reason[:900]}")
    return ran.stderr


def _after(before: dict[str, str], plan: str) -> dict[str, str]:
    after = dict(before)
    for change in CHANGE.finditer(plan):
        name = canonicalize_name(change["name"])
        if change["sign"] == "+":
            after[name] = change["version"]
        elif after.get(name) == change["version"]:
            del after[name]
    return after


def rehearse(release: Release, requirements: str) -> str:
    """Fails where there is no such set, where an essential pin would move, or where a lock leaves something open."""
    see_lock(requirements, requirements)
    python, essential = airflow_python(release), essential_constraints(release)
    more = [] if opts_out(requirements) else [full_constraints(release)]
    before = _versions(python)
    after = _after(before, _planned(python, requirements, [essential, *more]))
    planned = Installation(before, after, [], [], requirements, pins_in(essential))
    require_none(problems(planned))
    return f"{len(after)} packages, {len(planned.moved)} would move, {len(planned.new)} would be new"
