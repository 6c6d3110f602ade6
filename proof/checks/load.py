"""Load a bundle into a real Airflow: a fresh process for each, so that no earlier parse can answer for this one."""

import json
import os
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

from bundles.bundle import Bundle
from environments.airflow import airflow_python
from once import once
from outcome import Failed
from places import CACHE, INSIDE
from versions import Release

TIME_LIMIT = 300
"""Seconds; a load takes 2 to 8 (facts: Airflow, §1)."""

PASSED_ON = ("HOME", "LANG", "LC_ALL", "TMPDIR")


def _plugins_folder(bundle: Bundle, home: Path) -> Path | None:
    """MWAA unpacks plugins.zip, so the zip is what is proven, not the folder beside it."""
    packed = bundle.folder / "plugins.zip"
    if not packed.is_file():
        if (bundle.folder / "plugins").is_dir():
            raise Failed("the bundle has plugins/ and no plugins.zip")
        return None
    unpacked = home / "plugins"
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(unpacked)
    return unpacked


def _python(bundle: Bundle, release: Release) -> Path:
    """Older images hold no virtualenv, and the operator refuses to load without it, so the bundle has to bring it."""
    return airflow_python(release, () if "virtualenv" in release.image else bundle.required("virtualenv"))


def _environment(python: Path, home: Path, dags: Path, plugins: Path | None) -> dict[str, str]:
    """Plugins are loaded at once, which is how MWAA is told to run when it has one (facts: Airflow, §0.5).

    Nothing of the machine's own PATH: Airflow looks there for virtualenv and uv, and must find what the release has.
    """
    return {
        **{name: os.environ[name] for name in PASSED_ON if name in os.environ},
        "PATH": f"{python.parent}{os.pathsep}{os.defpath}",
        "AIRFLOW_HOME": str(home),
        "AIRFLOW__CORE__DAGS_FOLDER": str(dags),
        "AIRFLOW__CORE__PLUGINS_FOLDER": str(plugins or home / "no-plugins"),
        "AIRFLOW__CORE__LAZY_LOAD_PLUGINS": "False",
        "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
        "PYTHONWARNINGS": "default",
    }


@once
def load(bundle: Bundle, release: Release) -> dict[str, Any]:
    """What the release made of the bundle, as inside/load_bundle.py wrote it down."""
    home = CACHE / "homes" / f"{bundle.folder.parent.name}-{bundle.folder.name}"
    shutil.rmtree(home, ignore_errors=True)
    (home / "no-plugins").mkdir(parents=True)
    plugins = _plugins_folder(bundle, home)
    answer_file = home / "answer.json"
    python = _python(bundle, release)
    command = [python, INSIDE / "load_bundle.py", bundle.dags, plugins or "", answer_file]
    ran = subprocess.run(
        [str(part) for part in command],
        env=_environment(python, home, bundle.dags, plugins),
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
        timeout=TIME_LIMIT,
    )
    if ran.returncode != 0 or not answer_file.is_file():
        raise Failed(f"loading ended with {ran.returncode}: {' '.join(ran.stderr.split())[-600:]}")
    return json.loads(answer_file.read_text("utf-8"))
