"""Terraform and the stand-in for its provider, each built once from sources as they are published."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from once import once
from outcome import Failed
from places import CACHE, PROOF
from progress import say

VERSION = "1.5.7"
"""The last of the oldest minor version that main.tf takes."""
STANDIN = PROOF / "terraform" / "standin"
TIME_LIMIT = 1200
NAMES_PROVIDER = 'terraform {\n  required_providers {\n    aws = {\n      source = "hashicorp/aws"\n    }\n  }\n}\n'


def _go(*arguments: str, cwd: Path, **variables: str) -> None:
    go = shutil.which("go")
    if not go:
        raise Failed("no go on the PATH; Terraform is built with it: install Go 1.25 or later")
    environment = {
        **os.environ,
        "GOFLAGS": "-mod=mod -buildvcs=false",
        "GOTOOLCHAIN": "local",
        "CGO_ENABLED": "0",
        **variables,
    }
    started = time.monotonic()
    say(f"go {arguments[0]} {arguments[-1]} …")
    answer = subprocess.run(
        [go, *arguments], cwd=cwd, env=environment, capture_output=True, text=True, check=False, timeout=TIME_LIMIT
    )
    if answer.returncode != 0:
        raise Failed(f"go {arguments[0]} exited {answer.returncode}: {' '.join(answer.stderr.split())[-600:]}")
    say(f"go {arguments[0]} took {time.monotonic() - started:.1f} s")


@once
def terraform() -> Path:
    program = CACHE / f"terraform-{VERSION}" / "terraform"
    if not program.is_file():
        program.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=program.parent) as draft:
            _go("install", f"github.com/hashicorp/terraform@v{VERSION}", cwd=Path(draft), GOBIN=draft)
            (Path(draft) / "terraform").rename(program)
    return program


@dataclass(frozen=True)
class Terraform:
    """Terraform in a folder, with one provider to be found."""

    folder: Path
    config: Path | None = None

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        variables = {
            "CHECKPOINT_DISABLE": "1",
            "TF_IN_AUTOMATION": "1",
            "HOME": str(self.folder),
            "PATH": os.environ["PATH"],
        }
        if self.config:
            variables["TF_CLI_CONFIG_FILE"] = str(self.config)
        return subprocess.run(
            [str(terraform()), f"-chdir={self.folder}", *words],
            env=variables,
            capture_output=True,
            text=True,
            check=False,
            timeout=TIME_LIMIT,
        )

    def well(self, *words: str) -> str:
        ran = self.run(*words)
        if ran.returncode != 0:
            raise Failed(f"terraform {words[0]} exited {ran.returncode}: {plain(ran.stdout + ran.stderr)[-700:]}")
        return ran.stdout

    def json(self, *words: str) -> Any:
        """What it prints as JSON, whether it likes what it sees or not."""
        ran = self.run(*words)
        try:
            return json.loads(ran.stdout)
        except ValueError as error:
            raise Failed(f"terraform {words[0]} exited {ran.returncode}: {plain(ran.stderr)[-600:]}") from error


def plain(text: str) -> str:
    """On one line, without the frames and colours."""
    return " ".join(re.sub(r"\x1b\[[\d;]*m|[│╷╵]", "", text).split())


def _address(folder: Path) -> str:
    """Where Terraform looks for the provider, in its own words."""
    (folder / "main.tf").write_text(NAMES_PROVIDER, "utf-8")
    found = re.search(r"provider\[(\S+?)\]", Terraform(folder).well("providers"))
    if not found:
        raise Failed("terraform providers names none")
    return found[1]


def _mirror(folder: Path, version: str, program: Path) -> Path:
    """A configuration of Terraform's command line with which it finds this version of the provider and no other."""
    with tempfile.TemporaryDirectory() as empty:
        address, platform = _address(Path(empty)), Terraform(Path(empty)).json("version", "-json")["platform"]
    place = folder / version / address / version / platform
    place.mkdir(parents=True, exist_ok=True)
    shutil.copy2(program, place / f"terraform-provider-aws_v{version}")
    config = folder / f"{version}.tfrc"
    path = json.dumps(str(folder / version))
    config.write_text(f"provider_installation {{\n  filesystem_mirror {{\n    path = {path}\n  }}\n}}\n", "utf-8")
    return config


@once
def providers() -> dict[str, Path]:
    """By version, the configuration with which Terraform finds it."""
    sources = sorted([*STANDIN.glob("*.go"), *STANDIN.glob("go.*"), STANDIN / "schemas.json"])
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in sources)).hexdigest()[:16]
    program = CACHE / f"terraform-standin-{digest}" / "standin"
    if not program.is_file():
        program.parent.mkdir(parents=True, exist_ok=True)
        draft = program.with_name(f"draft-{os.getpid()}")
        _go("build", "-o", str(draft), ".", cwd=STANDIN)
        draft.rename(program)
    versions = [one["version"] for one in json.loads((STANDIN / "schemas.json").read_text("utf-8"))]
    return {version: _mirror(program.parent, version, program) for version in versions}
