"""One small environment for each release: the package itself and what its generated models import.

The package goes in without its dependencies. The models need pydantic alone, at the version the release asks for, and
so a release whose other requirements cannot be met (2.0.7.0) can be read like any other.
"""

import json
import os
import subprocess
import sys
from importlib.metadata import Distribution
from pathlib import Path

from packaging.requirements import Requirement

from package_index import PACKAGE
from progress import report

# pydantic's e-mail type imports it; releases declare it under varying versions.
ALONGSIDE = ["email-validator", "typing-extensions"]


def read_release(version: str, cache: Path) -> tuple[Path, dict]:
    """The site-packages folder of a release and the raw schemas of its models; both are kept in the cache."""
    home = cache / version
    models = home / "models.json"
    if not models.is_file():
        install(version, home / "venv")
        report(f"{version}: reading the models")
        script = Path(__file__).parent / "read_models.py"
        command = [python_of(home / "venv"), str(script), str(site_of(home / "venv"))]
        output = subprocess.run(command, capture_output=True, text=True, check=False)
        if output.returncode != 0:
            raise RuntimeError(f"{version}: {output.stderr}")
        # Only a complete file counts as done, so that an interrupted run starts this release again.
        models.with_suffix(".part").write_text(output.stdout, encoding="utf-8")
        models.with_suffix(".part").replace(models)
    return site_of(home / "venv"), json.loads(models.read_text(encoding="utf-8"))


def install(version: str, venv: Path) -> None:
    """A fresh environment with the release and its pydantic."""
    report(f"{version}: installing")
    uv("venv", "--quiet", "--clear", "--python", sys.executable, str(venv))
    uv("pip", "install", "--quiet", "--python", python_of(venv), "--no-deps", f"{PACKAGE}=={version}")
    distribution = Distribution.at(next(site_of(venv).glob("openmetadata_ingestion-*.dist-info")))
    requirements = [Requirement(text) for text in distribution.requires or []]
    pydantic = [f"pydantic{each.specifier}" for each in requirements if each.name == "pydantic" and not each.marker]
    uv("pip", "install", "--quiet", "--python", python_of(venv), *pydantic, *ALONGSIDE)


def uv(*arguments: str) -> None:
    """The uv that runs this script says where it is."""
    subprocess.run([os.environ["UV"], *arguments], check=True)


def python_of(venv: Path) -> str:
    """The interpreter of an environment, on any system."""
    return str(venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


def site_of(venv: Path) -> Path:
    """The folder packages are installed in."""
    return next(iter([*venv.glob("lib/python3*/site-packages"), *venv.glob("Lib/site-packages")]))
