"""The commands a runbook finds: the real aws, watched; docker, terraform and sleep stood in for."""

import shlex
import sys
from dataclasses import dataclass
from pathlib import Path

from places import PROOF
from shell.tools import aws_cli, program

STAND_IN_WHEEL = "stand_in-1.0-py3-none-any.whl"
FOUND = ("bash", "cat", "jq", "mkdir", "rm", "sh", "tee", "zip")
"""What a runbook may use of the system; anything else is not found."""

AWS = """#!/bin/sh
{real} "$@"
CODE=$?
printf '%s\\0' aws "$CODE" "$#" "$@" >> {calls}
exit "$CODE"
"""

SLEEP = """#!/bin/sh
printf '%s\\0' sleep 0 "$#" "$@" >> {calls}
echo >> {naps}
N=0
while read -r _; do N=$((N + 1)); done < {naps}
[ "$N" -lt {patience} ] || kill -9 "$PPID"
"""
"""Takes no time, and ends a shell that would wait for ever."""
PATIENCE = 20

DOCKER = """#!/bin/sh
printf '%s\\0' docker 0 "$#" "$@" >> {calls}
case "$*" in
  *--password-stdin*) cat > {password} ;;
  run*) printf 'PK\\5\\6\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0' > wheels/{wheel} ;;
esac
"""
"""The wheels that a container would collect are one that is empty."""


TERRAFORM = """#!/bin/sh
{python} {terraform} {real} "$@"
CODE=$?
printf '%s\\0' terraform "$CODE" "$#" "$@" >> {calls}
exit "$CODE"
"""


@dataclass(frozen=True)
class Call:
    program: str
    code: int
    words: tuple[str, ...]

    def __str__(self) -> str:
        return " ".join([self.program, *(word if len(word) < 60 else f"{word[:60]}…" for word in self.words)])


@dataclass(frozen=True)
class Commands:
    folder: Path

    @property
    def path(self) -> Path:
        return self.folder / "bin"

    @property
    def _calls(self) -> Path:
        return self.folder / "calls"

    @property
    def password(self) -> str:
        """What docker was logged in with."""
        file = self.folder / "password"
        return file.read_text("utf-8") if file.is_file() else ""

    def calls(self) -> list[Call]:
        """Every call since the last time this was asked, in its order."""
        if not self._calls.is_file():
            return []
        words = self._calls.read_text("utf-8").split("\0")[:-1]
        self._calls.unlink()
        calls = []
        while words:
            name, code, count, *words = words
            calls.append(Call(name, int(code), tuple(words[: int(count)])))
            words = words[int(count) :]
        return calls


def commands_in(folder: Path) -> Commands:
    commands = Commands(folder)
    commands.path.mkdir(parents=True)
    for name in FOUND:
        (commands.path / name).symlink_to(program(name))
    names = {
        "real": shlex.quote(str(aws_cli())),
        "calls": shlex.quote(str(folder / "calls")),
        "password": shlex.quote(str(folder / "password")),
        "wheel": STAND_IN_WHEEL,
        "python": shlex.quote(sys.executable),
        "terraform": shlex.quote(str(PROOF / "shell" / "inside" / "terraform.py")),
        "naps": shlex.quote(str(folder / "naps")),
        "patience": str(PATIENCE),
    }
    for name, text in {"aws": AWS, "sleep": SLEEP, "docker": DOCKER, "terraform": TERRAFORM}.items():
        file = commands.path / name
        file.write_text(text.format(**names), "utf-8")
        file.chmod(0o755)
    return commands
