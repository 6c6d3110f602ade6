"""verify.sh carried out, and what it called, printed and left judged whatever it found."""

import re
import shlex
from dataclasses import dataclass

from outcome import require_none
from shell.carry_out import carry_out
from shell.commands import Call
from shell.tools import program
from verify.world import World

FOUND = ("curl", "grep", "mktemp", "tail", "tr")
"""What it may use beside what a runbook may."""
READS = re.compile(r"(get|describe|list|head|filter)-")
ENDED = re.compile(r"^exit (\d+)$", re.MULTILINE)

CURL = """#!/bin/sh
printf '%s\\0' curl 0 "$#" "$@" >> {calls}
{grep} -rqF {token} "$TMPDIR" && echo "the token stands in a file"
exec {curl} "$@"
"""
"""Watched: what it is called with, and what lies about while it is."""


@dataclass(frozen=True)
class Looked:
    code: int
    printed: str

    def _lines(self, word: str) -> list[str]:
        return [line.removeprefix(word).strip() for line in self.printed.splitlines() if line.startswith(word)]

    @property
    def failed(self) -> list[str]:
        return self._lines("FAIL ")

    @property
    def skipped(self) -> list[str]:
        return self._lines("skip ")


def look(world: World, variables: dict[str, str] | None = None, options: str = "--with-token") -> Looked:
    commands = world.person.commands
    for name in FOUND:
        if not (commands.path / name).exists():
            (commands.path / name).symlink_to(program(name))
    work = commands.folder / "work"
    work.mkdir(exist_ok=True)
    token = world.server.token
    watched = {"calls": commands.folder / "calls", "grep": program("grep"), "token": token, "curl": program("curl")}
    (commands.path / "curl").unlink()
    (commands.path / "curl").write_text(
        CURL.format(**{key: shlex.quote(str(value)) for key, value in watched.items()}), "utf-8"
    )
    (commands.path / "curl").chmod(0o755)
    asked = {**world.person.account.variables, "TMPDIR": str(work), **(variables or {})}
    block = f"bash ./verify.sh {options} && echo exit 0 || echo exit $?\n"
    done = carry_out((block,), world.person.bundle.folder, commands, asked)
    ended = ENDED.findall(done.printed)
    looked = Looked(int(ended[-1]) if ended else -1, done.printed)
    problems = [f"changes something: {call}" for call in done.calls if not _reads(call)]
    problems += [
        f"an argument holds the token: {call}" for call in done.calls if any(token in one for one in call.words)
    ]
    if token in done.printed or "the token stands in a file" in done.printed:
        problems.append("the token is shown or kept")
    problems += [f"{file.name} is left behind" for file in work.iterdir()]
    if looked.code != (1 if looked.failed else 0):
        problems.append(f"ended with {looked.code} and {len(looked.failed)} failures: {done.printed[-600:]}")
    require_none(problems)
    return looked


def _reads(call: Call) -> bool:
    if call.program != "aws":
        return call.program == "curl"
    words = [word for word in call.words if word not in ("--region", call.words[1])]
    service, operation = words[:2]
    if (service, operation) == ("s3", "cp"):
        return not words[3].startswith("s3://")
    if operation == "invoke-rest-api":
        return "--method=GET" in words
    return bool(READS.match(operation))
