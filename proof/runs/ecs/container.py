"""A container that runs: its command as a process, with nothing around it but what its image and its task give it."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import TextIO

STOP_TIMEOUT = 30
"""Seconds ECS leaves a container between SIGTERM and SIGKILL where its task definition says nothing."""
TIME_LIMIT = 1200
PULSE = 0.5


def _signal(process: "subprocess.Popen[bytes]", number: int) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, number)


def _await(process: "subprocess.Popen[bytes]", stop: Event, pulse: Callable[[], None]) -> int:
    """StopTask is a SIGTERM, and a SIGKILL for what does not heed it."""
    limit, told = time.monotonic() + TIME_LIMIT, False
    while process.poll() is None:
        pulse()
        if stop.is_set() and not told:
            _signal(process, signal.SIGTERM)
            limit, told = time.monotonic() + STOP_TIMEOUT, True
        if time.monotonic() > limit:
            _signal(process, signal.SIGKILL)
        with suppress(subprocess.TimeoutExpired):
            process.wait(PULSE)
    return process.returncode if process.returncode >= 0 else 128 - process.returncode


def _lines(said: TextIO) -> list[str]:
    """Those complete by now; an event of a log holds one, and none is empty."""
    lines = []
    while True:
        place = said.tell()
        line = said.readline()
        if not line.endswith("\n"):
            said.seek(place)
            return lines
        if line.strip():
            lines.append(line.rstrip("\n"))


def run_container(
    image: Path,
    python: Path,
    folder: Path,
    command: list[str],
    variables: dict[str, str],
    stop: Event,
    send: Callable[[list[str]], None],
) -> int:
    """Run it in a fresh copy of the image's working folder; its exit code. What it prints goes to `send` meanwhile."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(image, folder)
    own = {"PATH": f"{python.parent}:/usr/bin:/bin", "HOME": str(folder), "LANG": "C.UTF-8"}
    output = folder.with_name(f"{folder.name}.log")
    with output.open("wb") as sink, output.open(encoding="utf-8", errors="replace") as said:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**own, **variables},
            stdin=subprocess.DEVNULL,
            stdout=sink,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            return _await(process, stop, lambda: send(_lines(said)))
        finally:
            _signal(process, signal.SIGKILL)
            process.wait()
            send(_lines(said))
