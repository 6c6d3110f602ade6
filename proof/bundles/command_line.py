"""The project's own command line, used exactly as a person would."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Lock

from outcome import Failed
from places import PROJECT

TIME_LIMIT = 300
"""Seconds; the first call builds the command line, the others take half of one."""

Program = Callable[..., subprocess.CompletedProcess[str]]
"""Takes what `command_line` takes."""

_judged: ContextVar[Program | None] = ContextVar("_judged", default=None)

_one_at_a_time = Lock()
"""So that two first calls don't both build it."""


def command_line(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    program = _judged.get()
    if program:
        return program(*arguments, given=given)
    command = ["npm", "run", "--silent", "bundle", "--", *arguments]
    with _one_at_a_time:
        return subprocess.run(
            command, cwd=PROJECT, input=given, capture_output=True, text=True, check=False, timeout=TIME_LIMIT
        )


@contextmanager
def judging(program: Program) -> Iterator[None]:
    """Within, and in this thread alone, another program is asked for all that the command line is asked for.

    What is done once for the whole run (`once`) must have been done before, or it is remembered of the wrong program.
    """
    before = _judged.set(program)
    try:
        yield
    finally:
        _judged.reset(before)


def build_command_line() -> None:
    """Once before a run, so that the first answer is not slower than others, and what is built can be named."""
    answer = command_line("--help")
    if answer.returncode != 0:
        raise Failed(f"npm run bundle -- --help {said(answer)}")


def said(answer: subprocess.CompletedProcess[str]) -> str:
    return f"exited {answer.returncode}: {' '.join((answer.stderr or answer.stdout).split())[-600:]}"
