"""Whether a version that is published as source only can be built, tried once for each Python.

MWAA's image has gcc and no headers of databases or of Kerberos (mwaa.md §1), and one package that does not build fails
the whole install. The machine that refreshes the catalog should have no such headers either: what builds here for want
of nothing builds there.
"""

import json
import os
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from compiler import config, uv
from kept import keep
from places import CACHE


def builds(name: str, version: str, python: str) -> bool:
    """Builds the version from source, with what is published today to build with, as pip on MWAA would."""
    path = CACHE / "builds" / f"{name}-{version}-{python}.json"
    if not path.is_file():
        keep(path, json.dumps(_build(name, version, python)).encode())
    return json.loads(path.read_text("utf-8"))["builds"]


def _build(name: str, version: str, python: str) -> dict:
    with tempfile.TemporaryDirectory() as folder:
        command = [uv(), "pip", "install", "--quiet", "--config-file", str(config()), "--python", _interpreter(python)]
        what = ["--no-deps", "--target", folder, "--no-binary", name, f"{name}=={version}"]
        try:
            run = subprocess.run([*command, *what], capture_output=True, text=True, timeout=900, check=False)
        except subprocess.TimeoutExpired:
            return {"builds": False, "why": "MWAA gives an install 9 minutes; this build took more than 15"}
    return {"builds": run.returncode == 0, "why": " ".join(run.stderr.split())[-600:]}


@cache
def _interpreter(python: str) -> str:
    """pyenv's newest patch of the Python; else what uv knows, which may be none."""
    root = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    folders = [each for each in (root / "versions").glob(f"{python}.*") if each.name[len(python) + 1 :].isdigit()]
    newest = max(folders, key=lambda each: int(each.name[len(python) + 1 :]), default=None)
    return str(newest / "bin" / "python") if newest else python
