"""Load a bundle into a real Airflow: in a process that has loaded no other, so that no earlier parse can answer."""

import json
import os
import shutil
import subprocess
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
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


def _brought(bundle: Bundle, release: Release) -> tuple[str, ...]:
    """Older images hold no virtualenv, and the operator refuses to load without it, so the bundle has to bring it."""
    return () if "virtualenv" in release.image else bundle.required("virtualenv")


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


@dataclass(frozen=True)
class _Together:
    """Bundles that one process loads: without a plugin, because those are loaded with Airflow."""

    release: Release
    bundles: tuple[Bundle, ...]


_together: dict[Bundle, _Together] = {}


def load_together(release: Release, bundles: Sequence[Bundle]) -> None:
    """Whichever of these is asked for first, the others are loaded with it: importing Airflow is most of the time."""
    alone = [bundle for bundle in bundles if (bundle.folder / "plugins.zip").is_file()]
    rest = [bundle for bundle in bundles if bundle not in alone]
    brought = dict.fromkeys(_brought(bundle, release) for bundle in rest)
    for each in brought:
        group = _Together(release, tuple(bundle for bundle in rest if _brought(bundle, release) == each))
        _together.update(dict.fromkeys(group.bundles, group))


def load(bundle: Bundle, release: Release) -> dict[str, Any]:
    """What the release made of the bundle, as inside/load_bundle.py wrote it down."""
    answers = _loaded(_together.get(bundle) or _Together(release, (bundle,)))
    if not answers[bundle].is_file():
        raise Failed(f"loading ended without an answer: {_said(answers[bundle].parent)}")
    return json.loads(answers[bundle].read_text("utf-8"))


LOG = "log"


def _said(home: Path) -> str:
    return " ".join((home / LOG).read_text("utf-8", errors="replace").split())[-600:]


@once
def _loaded(group: _Together) -> dict[Bundle, Path]:
    """By bundle, where its facts are if it could be loaded."""
    first = group.bundles[0]
    home = CACHE / "homes" / f"{first.folder.parent.name}-{first.folder.name}"
    shutil.rmtree(home, ignore_errors=True)
    (home / "no-plugins").mkdir(parents=True)
    plugins = _plugins_folder(first, home)
    python = airflow_python(group.release, _brought(first, group.release))
    answers = {bundle: home / f"answer-{number}.json" for number, bundle in enumerate(group.bundles)}
    paths = [path for bundle, answer in answers.items() for path in (bundle.dags, answer)]
    with (home / LOG).open("w", encoding="utf-8") as log:
        ran = subprocess.run(
            [str(part) for part in (python, INSIDE / "load_bundle.py", plugins or "", *paths)],
            env=_environment(python, home, first.dags, plugins),
            cwd=home,
            stdout=log,
            stderr=log,
            check=False,
            timeout=TIME_LIMIT * len(answers),
        )
    if ran.returncode != 0:
        raise Failed(f"loading ended with {ran.returncode}: {_said(home)}")
    return answers
