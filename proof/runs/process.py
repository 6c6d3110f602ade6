"""A consumer's process with its own children, none of which outlives it."""

import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from outcome import Failed

LOOK_EVERY = 0.5
"""Seconds between two looks at whether it is enough."""


@dataclass(frozen=True)
class Ran:
    code: int
    said: str
    """stdout and stderr, in the order they came."""


def _never() -> bool:
    return False


def run_to_end(
    command: list[str],
    environment: Mapping[str, str],
    folder: Path,
    seconds: float,
    enough: Callable[[], bool] = _never,
) -> Ran:
    """Run it in a session of its own, until it ends or `enough` says so.

    Whatever of its session is left afterwards, on an interrupt too, is killed.
    """
    with tempfile.TemporaryFile() as said:
        started = subprocess.Popen(
            command,
            env=dict(environment),
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        end = time.monotonic() + seconds
        try:
            while started.poll() is None and not enough():
                if time.monotonic() > end:
                    raise Failed(f"{' '.join(command[1:])} did not end within {seconds:.0f} s")
                with suppress(subprocess.TimeoutExpired):
                    started.wait(LOOK_EVERY)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(started.pid, signal.SIGKILL)
            started.wait()
        said.seek(0)
        return Ran(started.returncode, said.read().decode("utf-8", "replace"))
