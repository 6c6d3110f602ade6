"""A checkout's command line, built from a copy of its source: as it is, or with one edit."""

import atexit
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bundles.command_line import TIME_LIMIT, Program, said
from mutations.edit import Edit
from once import once
from outcome import Failed
from places import CACHE, PROJECT

FOLDER = CACHE / "mutated"
CONFIG = "vite.cli.config.ts"
BUILT = "dist-cli"
VITE = Path("node_modules") / "vite" / "bin" / "vite.js"


def _copied(source: Path, folder: Path) -> None:
    """What the build reads. The packages are linked to: nothing writes into them."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copytree(source / "src", folder / "src")
    for file in source.iterdir():
        if file.is_file() and file.suffix in (".ts", ".json"):
            shutil.copy(file, folder / file.name)
    (folder / "node_modules").symlink_to(PROJECT / "node_modules")


def _built(folder: Path) -> Program:
    """As `npm run bundle` builds and starts it, without npm, which would look after the packages, too."""
    command = ["node", str(VITE), "build", "--config", CONFIG, "--logLevel", "warn"]
    environment = {**os.environ, "NODE_ENV": "production"}
    ran = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=TIME_LIMIT
    )
    program = folder / BUILT / "bundle.js"
    if ran.returncode != 0 or not program.is_file():
        raise Failed(f"the mutated source does not build, vite {said(ran)}")

    def start(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["node", str(program), *arguments],
            cwd=folder,
            input=given,
            capture_output=True,
            text=True,
            check=False,
            timeout=TIME_LIMIT,
        )

    return start


@once
def _snapshot() -> Path:
    """Copied once, so that every mutant of a run is of the same source, whatever is edited meanwhile; a run's own."""
    folder = FOLDER / f"source-{os.getpid()}"
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    _copied(PROJECT, folder)
    return folder


@once
def original() -> Program:
    """The source as it is, built the way a mutant is."""
    return _built(_snapshot())


@contextmanager
def mutated(edit: Edit, folder: Path) -> Iterator[Program]:
    """The command line with this edit in it, as long as it is asked; what it wrote elsewhere stays."""
    try:
        _copied(_snapshot(), folder)
        edit.apply(folder)
        yield _built(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
