"""A block pasted into a terminal line by line, as where what is pasted is not marked (macOS's bash, screen)."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from shell.commands import Commands
from shell.tools import program

TIME_LIMIT = 60
QUESTION = re.compile(rb"(?<!')Value of [^\r\n']*: (?!')")
"""As it is asked, not as it stands in the command that is echoed."""
WIDE = struct.pack("HHHH", 50, 1000, 0, 0)
"""So that nothing is wrapped and a question stands in one line."""


@contextmanager
def _bash(
    folder: Path, commands: Commands, variables: dict[str, str]
) -> Iterator[tuple[subprocess.Popen[bytes], int, int]]:
    settings = commands.folder / "inputrc"
    settings.write_text("set enable-bracketed-paste off\n", "utf-8")
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, WIDE)
    own = {"PATH": str(commands.path), "HOME": str(commands.folder), "INPUTRC": str(settings), "TERM": "dumb"}
    process = subprocess.Popen(
        [program("bash"), "--noprofile", "--norc", "-i"],
        cwd=folder,
        env={**variables, **own},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    try:
        yield process, ours, theirs
    finally:
        process.kill()
        process.wait(TIME_LIMIT)
        os.close(ours)
        os.close(theirs)


def _hidden(terminal: int, until: float) -> None:
    """A person answers when the question stands there; what is typed is hidden from then on."""
    while termios.tcgetattr(terminal)[3] & termios.ECHO and time.monotonic() < until:
        time.sleep(0.01)


def paste(block: str, answers: list[str], folder: Path, commands: Commands, variables: dict[str, str]) -> str:
    """Answers each question when it is asked, leaves the shell, and gives all that the terminal has shown."""
    left, shown, at = [*answers], b"", 0
    with _bash(folder, commands, variables) as (process, ours, theirs):
        os.write(ours, block.encode())
        end = time.monotonic() + TIME_LIMIT
        while process.poll() is None and time.monotonic() < end:
            if not select.select([ours], [], [], 0.2)[0]:
                continue
            shown += os.read(ours, 65536)
            asked = QUESTION.search(shown, at)
            if asked and left:
                at = asked.end()
                _hidden(theirs, time.monotonic() + 5)
                os.write(ours, f"{left.pop(0)}\n".encode())
                if not left:
                    os.write(ours, b"exit\n")
        while select.select([ours], [], [], 0)[0]:
            shown += os.read(ours, 65536)
    return shown.decode("utf-8", "replace")
