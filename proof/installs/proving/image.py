"""What AWS's image of a release passes to pip, and a fresh copy of that image's Airflow."""

import shutil
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from packaging.utils import canonicalize_name

from environments.airflow import PUBLISHED, airflow_wanted
from environments.venv import Wanted, ensure_venv
from installs.catalog import essential_rows
from installs.proving.pip import PIP
from places import CACHE, CONSTRAINTS
from versions import Release

FOLDER = CACHE / "installs"


@cache
def full_constraints(release: Release) -> Path:
    """What MWAA adds for a requirements.txt that doesn't opt out: AWS's own, else Airflow's, which it is made from."""
    own = CONSTRAINTS / f"{release.name}-py{release.python}.txt"
    if own.is_file():
        return own
    kept = FOLDER / "constraints" / own.name
    if not kept.is_file():
        kept.parent.mkdir(parents=True, exist_ok=True)
        with urllib.request.urlopen(PUBLISHED.format(release=release.name, python=release.python)) as answer:
            kept.write_bytes(answer.read())
    return kept


@cache
def essential_constraints(release: Release) -> Path:
    """What nothing can move. AWS publishes it from 2.9.2 on; before, the catalog's row holds what is certain."""
    own = CONSTRAINTS / f"{release.name}-mwaa-essential.txt"
    if own.is_file():
        return own
    file = FOLDER / "constraints" / f"{release.name}-essential.txt"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(f"{name}=={pin}\n" for name, pin in essential_rows()[release.name].items()), "utf-8")
    return file


def pins_in(file: Path) -> dict[str, str]:
    """By normalised name."""
    lines = (line.split("#")[0].split(";")[0].strip() for line in file.read_text("utf-8").splitlines())
    pairs = (line.split("==") for line in lines if "==" in line)
    return {canonicalize_name(name.split("[")[0].strip()): pin.strip() for name, pin in pairs}


@contextmanager
def fresh_image(release: Release, name: str, keep: bool) -> Iterator[Path]:
    """Airflow as the image has it, with a pip of its own; nobody else's copy, because the install changes it."""
    yield from _fresh(airflow_wanted(f"installs/{name}", release, (f"pip=={PIP}",)), keep)


@contextmanager
def empty_virtualenv(python: str, name: str, keep: bool) -> Iterator[Path]:
    """What PythonVirtualenvOperator makes, with nothing in it but pip."""
    yield from _fresh(Wanted(f"installs/{name}", python, (f"pip=={PIP}",)), keep)


def _fresh(wanted: Wanted, keep: bool) -> Iterator[Path]:
    folder = CACHE / wanted.name
    shutil.rmtree(folder, ignore_errors=True)
    try:
        yield ensure_venv(wanted, tell=lambda _: None)
    finally:
        if not keep:
            shutil.rmtree(folder, ignore_errors=True)
