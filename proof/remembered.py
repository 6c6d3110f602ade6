"""What was found before, by everything it depends on, so that a run that was stopped goes on where it was."""

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from outcome import Failed
from places import CACHE, INSIDE, PROJECT, PROOF

FOLDER = CACHE / "remembered"
PROGRAM = PROJECT / "dist-cli"


def _file(parts: tuple[str, ...]) -> Path:
    return FOLDER / f"{hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:40]}.json"


def recall(*parts: str) -> Any:
    file = _file(parts)
    return json.loads(file.read_text("utf-8")) if file.is_file() else None


def remember(value: Any, *parts: str) -> None:
    file = _file(parts)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(value), "utf-8")


def forget(*parts: str) -> None:
    _file(parts).unlink(missing_ok=True)


def _digest(files: list[Path]) -> str:
    contents = [(file.name, hashlib.sha256(file.read_bytes()).hexdigest()) for file in sorted(files)]
    return hashlib.sha256(json.dumps(contents).encode()).hexdigest()


def built_program() -> str:
    """The product's command line as it is built now."""
    files = [file for file in PROGRAM.rglob("*") if file.is_file()]
    if not files:
        raise Failed("the product's command line is not built yet, so nothing can be remembered of it")
    return _digest(files)


@cache
def whole_proof() -> str:
    """All that judges, data and all, as it was when the run began."""
    judging = (".py", ".json", ".mjs", ".toml", ".txt", ".sql", ".go", ".mod", ".sum")
    return _digest([file for file in PROOF.rglob("*") if file.suffix in judging and "__pycache__" not in file.parts])


@cache
def proving_source() -> str:
    """The code that judges an install: a result holds only as long as it would be judged the same.

    Read once, when the run begins: what is edited meanwhile is not what this run judges by.
    """
    return _digest(
        [
            *(file for file in (PROOF / "installs" / "proving").iterdir() if file.is_file()),
            INSIDE / "installed.py",
            INSIDE / "import_all.py",
            PROOF / "environments" / "airflow.py",
            PROOF / "environments" / "venv.py",
        ]
    )
