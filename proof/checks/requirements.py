"""requirements: pip's own grammar takes every line of every requirements file in the bundle."""

import json
import subprocess

from bundles.bundle import Bundle
from environments.airflow import airflow_python
from outcome import Failed, require_none
from places import INSIDE
from versions import Release


def requirements(bundle: Bundle, release: Release) -> str:
    files = sorted(bundle.folder.rglob("*requirements*.txt"))
    if not files:
        return "the bundle has none"
    script = INSIDE / "read_requirements.py"
    command = [str(part) for part in (airflow_python(release), script, *files)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if ran.returncode != 0:
        raise Failed(f"reading ended with {ran.returncode}: {' '.join(ran.stderr.split())[-300:]}")
    answer = json.loads(ran.stdout)
    require_none(answer["bad"])
    return f"{answer['good']} lines in {', '.join(str(file.relative_to(bundle.folder)) for file in files)}"
