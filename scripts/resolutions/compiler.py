"""One question to uv's resolver. Answers are kept, so a run that was stopped goes on where it was."""

import hashlib
import json
import os
import re
import subprocess
import tempfile
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from kept import keep
from packaging.utils import canonicalize_name
from places import CACHE
from pypi_simple import PYPI_SIMPLE_ENDPOINT


@dataclass(frozen=True)
class Question:
    """What is asked of the resolver. Preferences are pins it keeps wherever it can, constraints are those it must."""

    python: str
    platform: str
    date: str
    roots: tuple[str, ...]
    constraints: tuple[str, ...] = ()
    preferences: tuple[str, ...] = ()
    only_binary: tuple[str, ...] = ()


@dataclass(frozen=True)
class Answer:
    """A set of packages and who asks for each; or, with no packages, the resolver's explanation."""

    pins: dict[str, str]
    asked_by: dict[str, list[str]]
    explanation: str = ""

    @property
    def found(self) -> bool:
        return not self.explanation


def uv() -> str:
    return os.environ["UV"]


@cache
def resolver_name() -> str:
    """`uv 0.13.9`: part of what an answer is remembered under, because another version may answer differently."""
    version = subprocess.run([uv(), "--version"], capture_output=True, text=True, check=True).stdout
    return " ".join(version.split()[:2])


def resolve(question: Question) -> Answer:
    """Asks uv, or gives what it answered to the same question before."""
    text = json.dumps([resolver_name(), asdict(question)], sort_keys=True)
    kept = CACHE / "answers" / f"{hashlib.sha256(text.encode()).hexdigest()[:32]}.json"
    if kept.is_file():
        return Answer(**json.loads(kept.read_text("utf-8")))
    answer = _ask(question)
    keep(kept, json.dumps(asdict(answer)).encode())
    return answer


@cache
def config() -> Path:
    """Pages of the index are good for a day: asking after each of 1,400 again made a resolution 40 s instead of 0.5 s."""
    config = CACHE / "uv.toml"
    lines = [
        "[[index]]",
        f'url = "{os.environ.get("UV_DEFAULT_INDEX", PYPI_SIMPLE_ENDPOINT)}"',
        "default = true",
        'cache-control = { api = "max-age=86400", files = "max-age=365000000, immutable" }',
    ]
    keep(config, "".join(f"{line}\n" for line in lines).encode())
    return config


def _ask(question: Question) -> Answer:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        constraints = folder / "constraints.txt"
        constraints.write_text("".join(f"{line}\n" for line in question.constraints), "utf-8")
        # uv takes the pins of an output file that is already there as preferences.
        output = folder / "output.txt"
        output.write_text("".join(f"{line}\n" for line in question.preferences), "utf-8")
        command = [
            uv(),
            "pip",
            "compile",
            "-",
            "--quiet",
            "--config-file",
            str(config()),
            "--no-header",
            "--annotation-style",
            "line",
        ]
        target = ["--python-version", question.python, "--python-platform", question.platform]
        binary = [part for package in question.only_binary for part in ("--only-binary", package)]
        files = ["--constraint", str(constraints), "--output-file", str(output), "--exclude-newer", question.date]
        run = subprocess.run(
            [*command, *target, *binary, *files],
            input="\n".join(question.roots),
            capture_output=True,
            text=True,
            env={**os.environ, "UV_PYTHON_DOWNLOADS": "never"},
            check=False,
        )
        if run.returncode != 0:
            return Answer({}, {}, " ".join(re.sub(r"[╰─▶×]", " ", run.stderr).split()) or "uv failed without a word")
        return _read(output.read_text("utf-8"))


LINE = re.compile(r"^(?P<name>[\w.-]+)(?:\[[^]]*\])?==(?P<version>\S+)(?:\s+# via (?P<via>.*))?$")


def _read(text: str) -> Answer:
    pins: dict[str, str] = {}
    asked_by: dict[str, list[str]] = {}
    for line in text.splitlines():
        match = LINE.match(line)
        if not match:
            raise ValueError(f"uv wrote a line that is no pin: {line}")
        name = canonicalize_name(match["name"])
        pins[name] = match["version"]
        via = (each.strip() for each in (match["via"] or "").split(","))
        asked_by[name] = [canonicalize_name(each) for each in via if each and not each.startswith("-")]
    return Answer(pins, asked_by)
