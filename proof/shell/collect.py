"""The script that collects wheels, run as its container would, with lists of one small package instead of all."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from environments.venv import Wanted, ensure_venv
from installs.proving.pip import PIP
from outcome import Failed
from shell.tools import program

TIME_LIMIT = 900
SMALL = re.compile(r"^(?:idna|packaging|six)==[\w.]+", re.MULTILINE)
"""Packages that others need, of one file for every Python."""
FOUND = ("dirname", "sh")


def _shortened(file: Path) -> str:
    """The list's own options, and one of its pins; a constraint of its own is left to what pip makes of it."""
    text = file.read_text("utf-8")
    small = SMALL.search(text)
    if not small:
        raise Failed(f"{file.name} pins none of idna, packaging and six")
    options = [line for line in text.splitlines() if line.startswith("--")]
    file.write_text("\n".join([*options, small[0], ""]), "utf-8")
    return small[0].partition("==")[0]


def _path(folder: Path, minor: str) -> Path:
    """dnf is stood in for: what it installs is here already."""
    python = ensure_venv(Wanted(f"collect-{minor}", minor, (f"pip=={PIP}", "setuptools==80.10.2")))
    folder.mkdir()
    for name in FOUND:
        (folder / name).symlink_to(program(name))
    for name, text in {"dnf": "exit 0", f"python{minor}": f'exec "{python}" "$@"'}.items():
        (folder / name).write_text(f"#!/bin/sh\n{text}\n", "utf-8")
        (folder / name).chmod(0o755)
    return folder


def collects(bundle: Path, minor: str) -> str:
    """Its lists are there as wheels afterwards, and pip has resolved them from those alone."""
    with tempfile.TemporaryDirectory() as made:
        wheels = Path(shutil.copytree(bundle / "wheels", Path(made) / "wheels"))
        script = (wheels / "collect.sh").read_text("utf-8")
        lists = [file for file in sorted(wheels.glob("*.txt")) if file.name in script]
        wanted = {_shortened(file) for file in lists}
        answer = subprocess.run(
            [program("sh"), str(wheels / "collect.sh")],
            cwd=made,
            env={"PATH": str(_path(Path(made) / "bin", minor)), "HOME": made},
            capture_output=True,
            text=True,
            check=False,
            timeout=TIME_LIMIT,
        )
        if answer.returncode != 0 or answer.stdout.splitlines()[-1:] != ["All wheels are there."]:
            raise Failed(f"collect.sh exited {answer.returncode}: {(answer.stderr or answer.stdout).strip()[-500:]}")
        found = {file.name.partition("-")[0] for file in wheels.glob("*.whl")}
        if found != wanted:
            raise Failed(f"collected {sorted(found)}, asked for were {sorted(wanted)}")
    return f"{len(lists)} lists, {', '.join(sorted(found))}"
