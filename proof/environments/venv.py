"""A virtual environment in the cache, built once for what was asked and rebuilt when that changes."""

import hashlib
import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from environments.interpreter import find_python
from environments.uv import uv
from outcome import Failed
from places import CACHE
from progress import say

STAMP = "proof-stamp"


@dataclass(frozen=True)
class Wanted:
    """Everything that decides what ends up in an environment; constraints are paths or addresses, pins are lines."""

    name: str
    python: str
    requirements: tuple[str, ...]
    constraints: tuple[str, ...] = ()
    pins: tuple[str, ...] = ()
    build_pins: tuple[str, ...] = ()

    def stamp(self, interpreter: str) -> str:
        contents = [Path(one).read_text("utf-8") if Path(one).is_file() else one for one in self.constraints]
        asked = json.dumps([interpreter, self.requirements, contents, self.pins, self.build_pins])
        return hashlib.sha256(asked.encode()).hexdigest()


def _run(what: str, arguments: list[str]) -> None:
    environment = {**os.environ, "UV_PYTHON_DOWNLOADS": "never", "UV_NO_CONFIG": "1", "UV_NO_PROGRESS": "1"}
    environment.pop("VIRTUAL_ENV", None)
    answer = subprocess.run([uv(), *arguments], env=environment, capture_output=True, text=True, check=False)
    if answer.returncode != 0:
        raise Failed(f"{what} failed: {' '.join(answer.stderr.split())[-900:]}")


def _written(file: Path, lines: tuple[str, ...]) -> list[str]:
    if not lines:
        return []
    file.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return [str(file)]


def _build(wanted: Wanted, interpreter: str, folder: Path) -> None:
    _run(f"making {wanted.name}", ["venv", "--python", interpreter, str(folder)])
    pins = _written(folder / "proof-pins.txt", wanted.pins)
    build_pins = _written(folder / "proof-build-pins.txt", wanted.build_pins)
    constraints = [part for one in (*wanted.constraints, *pins) for part in ("--constraint", one)]
    build_constraints = [part for one in build_pins for part in ("--build-constraint", one)]
    python = str(folder / "bin" / "python")
    _run(
        f"installing {wanted.name}",
        ["pip", "install", "--python", python, *constraints, *build_constraints, *wanted.requirements],
    )


_ONE_INSTALL_AT_A_TIME = Lock()


def ensure_venv(wanted: Wanted, tell: Callable[[str], None] = say) -> Path:
    """Return the environment's interpreter. The stamp is written last, so a broken half install is done again."""
    with _ONE_INSTALL_AT_A_TIME:
        return _ensure(wanted, tell)


def _ensure(wanted: Wanted, tell: Callable[[str], None]) -> Path:
    interpreter = find_python(wanted.python)
    folder = CACHE / wanted.name
    stamp = wanted.stamp(interpreter)
    stamp_file = folder / STAMP
    if not (stamp_file.is_file() and stamp_file.read_text("utf-8") == stamp):
        tell(f"installing {wanted.name} on Python {wanted.python} …")
        started = time.monotonic()
        shutil.rmtree(folder, ignore_errors=True)
        folder.parent.mkdir(parents=True, exist_ok=True)
        _build(wanted, interpreter, folder)
        stamp_file.write_text(stamp, "utf-8")
        tell(f"installed {wanted.name} in {time.monotonic() - started:.1f} s")
    return folder / "bin" / "python"
