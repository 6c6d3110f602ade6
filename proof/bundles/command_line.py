"""The project's own command line, used exactly as a person would."""

import subprocess
from collections.abc import Callable
from threading import Lock

from outcome import Failed
from places import PROJECT

TIME_LIMIT = 300
"""Seconds; the first call builds the command line, the others take half of one."""

Program = Callable[..., subprocess.CompletedProcess[str]]
"""What takes the arguments of `command_line`: that, or the same of a mutated checkout."""

_one_at_a_time = Lock()
"""So that two first calls don't both build it."""


def command_line(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    command = ["npm", "run", "--silent", "bundle", "--", *arguments]
    with _one_at_a_time:
        return subprocess.run(
            command, cwd=PROJECT, input=given, capture_output=True, text=True, check=False, timeout=TIME_LIMIT
        )


def build_command_line() -> None:
    """Once before a run, so that the first answer is not slower than others, and what is built can be named."""
    answer = command_line("--help")
    if answer.returncode != 0:
        raise Failed(f"npm run bundle -- --help {said(answer)}")


def said(answer: subprocess.CompletedProcess[str]) -> str:
    return f"exited {answer.returncode}: {' '.join((answer.stderr or answer.stdout).split())[-600:]}"
