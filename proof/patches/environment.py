"""The packages of a cell: exactly what the bundle pins, over what the release's image contains.

An environment is kept for each place and slot and changed from one version to the next, because most packages stay.
`uv pip sync` removes what the next version does not pin, so nothing is left over from the version before.
"""

import hashlib
import json
import os
import re
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from packaging.utils import canonicalize_name

from environments.airflow import airflow_python
from environments.interpreter import find_python
from environments.uv import uv
from outcome import Failed
from places import CACHE
from versions import release

FOLDER = CACHE / "patches"
PIN = re.compile(r"^([A-Za-z0-9._-]+)(\[[^\]]*\])?==([^\s;#]+)")
SECONDS_FOR_UV = 900


def _uv(what: str, *arguments: str) -> str:
    environment = {**os.environ, "UV_PYTHON_DOWNLOADS": "never", "UV_NO_CONFIG": "1", "UV_NO_PROGRESS": "1"}
    environment.pop("VIRTUAL_ENV", None)
    answer = subprocess.run(
        [uv(), *arguments], env=environment, capture_output=True, text=True, check=False, timeout=SECONDS_FOR_UV
    )
    if answer.returncode != 0:
        raise Failed(f"{what}: {' '.join(answer.stderr.split())[-600:]}")
    return answer.stdout


@cache
def _image(release_name: str) -> dict[str, str]:
    """Every package of the release's image with its pin."""
    python = airflow_python(release(release_name))
    lines = _uv(f"reading the image of {release_name}", "pip", "freeze", "--python", str(python)).splitlines()
    return {canonicalize_name(found[1]): line for line in lines if (found := PIN.match(line))}


def unpinned(requirements: list[str]) -> list[str]:
    """Lines that leave a version to pip. A lock has none."""
    return [line for line in requirements if not PIN.match(line)]


def digest(requirements: list[str]) -> str:
    """Names what was installed: the same lines give the same digest, in whatever order."""
    return hashlib.sha256(json.dumps(sorted(requirements)).encode()).hexdigest()[:12]


def install(approach: str, release_name: str, python: str, slot: int, requirements: list[str]) -> Path:
    """Give the interpreter of an environment that contains these requirements and, for PythonOperator, the image."""
    name = release_name if approach == "python" else python
    folder = FOLDER / f"{approach}-{name}-{slot}"
    interpreter = folder / "bin" / "python"
    if not interpreter.is_file():
        _uv(f"creating {folder.name}", "venv", "--clear", "--python", find_python(python), str(folder))
    with tempfile.TemporaryDirectory() as given:
        asked = Path(given) / "asked.txt"
        asked.write_text("".join(f"{line}\n" for line in requirements), "utf-8")
        pins = requirements
        if unpinned(requirements):
            text = _uv("resolving", "pip", "compile", str(asked), "--quiet", "--no-header", "--python", str(interpreter))
            pins = [line for line in text.splitlines() if PIN.match(line)]
        image = _image(release_name) if approach == "python" else {}
        every = image | {canonicalize_name(PIN.match(line)[1]): line for line in pins}
        wanted = Path(given) / "wanted.txt"
        wanted.write_text("".join(f"{line}\n" for line in every.values()), "utf-8")
        _uv("installing", "pip", "sync", "--quiet", "--python", str(interpreter), str(wanted))
    return interpreter
