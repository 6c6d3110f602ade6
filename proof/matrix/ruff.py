"""matrix-ruff: ruff's rules for Airflow find nothing in the DAG files of a release."""

import json
import subprocess
import sys
from collections.abc import Sequence

from bundles.bundle import Bundle
from environments.venv import Wanted, ensure_venv
from once import once
from outcome import Failed, require_none
from versions import Release

VERSION = "0.17.6"
RULES = {2: "AIR301,AIR302,AIR303", 3: "AIR"}
"""By major version. On 2.x the others name what 3.x will not have and 2.x has nothing for (facts: Airflow, §7)."""

OLDEST = (2, 4)
"""Before it `schedule_interval` is the only form there is, and the rules speak of what replaced it (ibid. §2)."""

TARGETS = {"3.7": "py37", "3.10": "py310", "3.11": "py311", "3.12": "py312"}


def ruff_knows(release: Release) -> bool:
    return tuple(int(part) for part in release.name.split(".")[:2]) >= OLDEST


@once
def _ruff() -> str:
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    return str(ensure_venv(Wanted(f"ruff-{VERSION}", python, (f"ruff=={VERSION}",))).with_name("ruff"))


def ruff(release: Release, bundles: Sequence[Bundle]) -> str:
    files = [str(file) for bundle in bundles for file in bundle.dag_files()]
    rules = RULES[release.major]
    command = [_ruff(), "check", "--isolated", "--no-cache", "--preview", "--select", rules]
    ran = subprocess.run(
        [*command, "--target-version", TARGETS[release.python], "--output-format", "json", *files],
        capture_output=True,
        text=True,
        check=False,
    )
    if ran.returncode not in (0, 1):
        raise Failed(f"ruff ended with {ran.returncode}: {' '.join(ran.stderr.split())[-300:]}")
    require_none([f"{one['filename']}: {one['code']} {one['message']}" for one in json.loads(ran.stdout)])
    return f"{len(files)} files, {rules}: nothing"
