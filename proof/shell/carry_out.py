"""Blocks of commands carried out by bash as they are printed, in their order, in the folder of the bundle."""

import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from shell.commands import Call, Commands
from shell.tools import program

TIME_LIMIT = 900
WATCH = """set -E -o pipefail
trap 'printf "%s exited %s\\n" "$BASH_COMMAND" "$?" >&9' ERR
"""
"""Before the first block: each command that fails is told, and none ends the run, as in a terminal."""


@dataclass(frozen=True)
class CarriedOut:
    calls: list[Call]
    failed: list[str]
    """Commands that failed, with their exit code; those of aws in its own words."""
    printed: str


def carry_out(
    blocks: Iterable[str], folder: Path, commands: Commands, variables: dict[str, str], answers: Iterable[str] = ()
) -> CarriedOut:
    """`answers` are what is typed where a command asks."""
    commands.calls()
    script, trouble = commands.folder / "script", commands.folder / "trouble"
    script.write_text(WATCH + "".join(blocks), "utf-8")
    with trouble.open("w", encoding="utf-8") as told:
        answer = subprocess.run(
            [program("bash"), "--noprofile", "--norc", "-c", f'exec 9>&{told.fileno()}; . "$0"', str(script)],
            cwd=folder,
            env={**variables, "PATH": str(commands.path), "HOME": str(commands.folder), "LC_ALL": "C.UTF-8"},
            input="".join(f"{line}\n" for line in answers),
            capture_output=True,
            text=True,
            check=False,
            timeout=TIME_LIMIT,
            pass_fds=(told.fileno(),),
        )
    calls = commands.calls()
    failed = trouble.read_text("utf-8").splitlines()
    if answer.returncode < 0:
        failed.append("waits for ever")
    failed += [f"{call} exited {call.code}" for call in calls if call.code]
    if failed and answer.stderr.strip():
        failed.append(" ".join(answer.stderr.split())[-600:])
    return CarriedOut(calls, failed, answer.stdout + answer.stderr)
