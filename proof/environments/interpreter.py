"""Find the interpreter of a Python minor, because a release is only proven on the Python that AWS runs it on."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from environments.uv import uv
from outcome import Failed


def _on_path(minor: str) -> Iterator[str]:
    found = (shutil.which(f"python{minor}", path=folder) for folder in os.get_exec_path())
    yield from (one for one in found if one)


def _from_pyenv(minor: str) -> Iterator[str]:
    root = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    patches = [folder for folder in (root / "versions").glob(f"{minor}.*") if folder.name[len(minor) + 1 :].isdigit()]
    newest_first = sorted(patches, key=lambda folder: int(folder.name[len(minor) + 1 :]), reverse=True)
    yield from (str(folder / "bin" / "python") for folder in newest_first)


def _from_uv(minor: str) -> Iterator[str]:
    answer = subprocess.run(
        [uv(), "python", "find", "--no-project", "--system", minor], capture_output=True, text=True, check=False
    )
    if answer.returncode == 0:
        yield answer.stdout.strip()


def _is(minor: str, candidate: str) -> bool:
    """Ask the candidate itself: a pyenv shim can be on PATH and still refuse to run.

    Not one of an environment: uv makes another for each run of the proof, and puts it first on PATH.
    """
    script = "import sys, venv; print('%d.%d' % sys.version_info[:2] if sys.prefix == sys.base_prefix else '')"
    try:
        answer = subprocess.run([candidate, "-c", script], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return answer.returncode == 0 and answer.stdout.strip() == minor


@cache
def find_python(minor: str) -> str:
    for look in (_on_path, _from_pyenv, _from_uv):
        for candidate in look(minor):
            if _is(minor, candidate):
                return candidate
    raise Failed(f"no Python {minor}: not python{minor} on PATH, not in pyenv's versions, not known to uv")
