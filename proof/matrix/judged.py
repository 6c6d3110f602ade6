"""What the product says of many answers, asked of its command line in one process a core."""

import json
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from bundles.command_line import said
from outcome import Failed
from places import PROJECT
from remembered import built_program, recall, remember

COMMAND = ("node", "scripts/bundle.mjs", "-", "--batch")
"""What `npm run bundle` runs; npm would print its own words."""

PROCESSES = 2
TIME_LIMIT = 1800
"""Seconds; a verdict takes 3 ms."""

Findings = list[dict[str, str]]


def _ask(given: str, *more: str) -> list[Findings]:
    ran = subprocess.run(
        [*COMMAND, *more], cwd=PROJECT, input=given, capture_output=True, text=True, check=False, timeout=TIME_LIMIT
    )
    findings = [json.loads(line) for line in ran.stdout.splitlines()]
    if len(findings) != given.count("\n"):
        raise Failed(f"npm run bundle -- - --batch gave {len(findings)} lines and {said(ran)}")
    return findings


def _lines(answers: Sequence[dict[str, Any]]) -> str:
    return "".join(f"{json.dumps(one)}\n" for one in answers)


def _first_error(findings: Findings) -> str | None:
    return next((one["message"] for one in findings if one["severity"] == "error"), None)


def first_errors(answers: Sequence[dict[str, Any]]) -> list[str | None]:
    """By each answers, the first reason why the product refuses them; None where it doesn't.

    Remembered as a whole: the same program says the same of the same answers.
    """
    given = _lines(answers)
    key = ("first errors", built_program(), given)
    before = recall(*key)
    if before is None:
        size = -(-len(answers) // PROCESSES) or 1
        parts = [_lines(answers[start : start + size]) for start in range(0, len(answers), size)]
        with ThreadPoolExecutor(PROCESSES) as pool:
            findings = [one for part in pool.map(_ask, parts) for one in part]
        before = [_first_error(each) for each in findings]
        remember(before, *key)
    return before


def findings_of(answers: Sequence[dict[str, Any]], *more: str) -> list[Findings]:
    """By each answers, all that the product says; `more` goes to its command line."""
    return _ask(_lines(answers), *more) if answers else []


def written(answers: Sequence[dict[str, Any]], folder: Path) -> list[Path | str]:
    """Writes each answers' bundle into a folder of its own; instead of the folder, why the product refuses them."""
    found = findings_of(answers, "--out", str(folder))
    return [_first_error(each) or folder / str(number + 1) for number, each in enumerate(found)]
