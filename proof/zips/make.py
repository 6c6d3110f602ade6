"""The archive of a bundle, made by the command line in one place or another of the world."""

import json
import os
import subprocess
from pathlib import Path

from bundles.command_line import TIME_LIMIT
from outcome import Failed
from places import PROJECT

PLACES = {
    "UTC": {"TZ": "UTC", "LC_ALL": "C"},
    "Tokyo": {"TZ": "Asia/Tokyo", "LC_ALL": "de_DE.UTF-8"},
    "Los Angeles": {"TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8"},
    "Los Angeles once more": {"TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8"},
}
"""Zones on both sides of the date of the entries; a locale with a comma for a point, and one with its own small i."""


def make_zip(answers: dict[str, object], file: Path, place: str) -> bytes:
    answer = subprocess.run(
        ["npm", "run", "--silent", "bundle", "--", "-", "--zip", str(file)],
        cwd=PROJECT,
        env={**os.environ, **PLACES[place]},
        input=json.dumps(answers),
        capture_output=True,
        text=True,
        check=False,
        timeout=TIME_LIMIT,
    )
    if answer.returncode != 0:
        raise Failed(f"in {place}, npm run bundle -- --zip exited {answer.returncode}: {answer.stderr.strip()[-300:]}")
    return file.read_bytes()


def differing(made: dict[str, bytes]) -> list[str]:
    """The places whose archive is not that of the first."""
    first, *others = made
    return [f"{other} has other bytes than {first}" for other in others if made[other] != made[first]]
