"""The Python of a worker: Airflow as the image has it, with what the bundle installs into it."""

import hashlib
import os
import shutil
import subprocess
import time
from pathlib import Path
from threading import Lock

from bundles.bundle import Bundle
from environments.airflow import airflow_python, airflow_wanted
from environments.uv import uv
from environments.venv import ensure_venv
from installs.proving.image import essential_constraints, full_constraints
from installs.proving.pip import opts_out
from once import once
from outcome import Failed
from places import CACHE
from progress import say
from versions import Release

STAMP = "worker-stamp"
_one_at_a_time = Lock()


def worker_python(release: Release, bundle: Bundle) -> Path:
    """Kept by what the bundle asks for, so that the next run has it at once."""
    if bundle.approach == "python":
        return _with_requirements(release, (bundle.folder / "requirements.txt").read_text("utf-8"))
    # Older images hold no virtualenv, and the operator refuses to load without it, so the bundle has to bring it.
    return airflow_python(release, () if "virtualenv" in release.image else bundle.required("virtualenv"))


@once
def _with_requirements(release: Release, requirements: str) -> Path:
    essential, full = essential_constraints(release), full_constraints(release)
    texts = [requirements, essential.read_text("utf-8"), full.read_text("utf-8")]
    digest = hashlib.sha256("\n".join(texts).encode()).hexdigest()[:12]
    wanted = airflow_wanted(f"workers/{release.name}-{digest}", release)
    folder = CACHE / wanted.name
    with _one_at_a_time:
        if not (folder / STAMP).is_file():
            shutil.rmtree(folder, ignore_errors=True)  # an install that broke half-way is made anew
        python = ensure_venv(wanted)
        if not (folder / STAMP).is_file():
            more = () if opts_out(requirements) else (full,)
            _install(python, requirements, (essential, *more))
            (folder / STAMP).write_text("", "utf-8")
    return python


def _install(python: Path, requirements: str, constraints: tuple[Path, ...]) -> None:
    """By uv, which takes seconds; that pip takes the file as MWAA calls it is what `proof:installs` shows."""
    folder = python.parent.parent
    say(f"installing what the bundle asks for into {folder.name} …")
    started = time.monotonic()
    file = folder / "requirements.txt"
    file.write_text(requirements, "utf-8")
    held = [part for one in constraints for part in ("--constraint", str(one))]
    ran = subprocess.run(
        [uv(), "pip", "install", "--python", str(python), *held, "--requirement", str(file)],
        env={**os.environ, "UV_NO_CONFIG": "1", "UV_NO_PROGRESS": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if ran.returncode != 0:
        raise Failed(f"the bundle's requirements do not install: {' '.join(ran.stderr.split())[-900:]}")
    say(f"installed what the bundle asks for into {folder.name} in {time.monotonic() - started:.1f} s")
