"""The commands a script finds: those of the runbook's proof, with an aws that can be told to refuse a call."""

import shlex
from dataclasses import dataclass
from pathlib import Path

from shell.commands import Call, Commands, commands_in
from shell.tools import aws_cli, program

FOUND = ("base64", "cp", "dirname", "env", "mktemp", "mv", "python3", "sha256sum", "sort")
"""What a script uses besides what a runbook does; AWS CloudShell has all of it."""

AWS = """#!/bin/sh
OWN=$({real_dirname} "$0")/told
if [ "$1" = --region ] && [ -e "$OWN/$3.$4" ]; then
  . "$OWN/$3.$4"
else
  {real} "$@"
  CODE=$?
fi
printf '%s\\0' aws "$CODE" "$#" "$@" >> {calls}
exit "$CODE"
"""
MUTATING = ("create", "delete", "deploy", "deregister", "put", "register", "restore", "rm", "update")


def operation(call: Call) -> tuple[str, str]:
    """Service and operation, after the region and the profile that a call begins with."""
    words = call.words
    while words[0].startswith("--"):
        words = words[2:]
    return words[0], words[1]


def changes(calls: list[Call]) -> list[str]:
    """The calls of aws that change something, by their names: uploads with s3 cp among them."""
    found = []
    for call in calls:
        if call.program != "aws":
            continue
        service, name = operation(call)
        copies = service == "s3" and name in ("cp", "sync") and call.words[-2].startswith("s3://") is False
        if name.partition("-")[0] in MUTATING or (copies and "--recursive" not in call.words):
            found.append(f"{service} {name}")
    return found


REFUSED = 253
"""An exit code that the AWS command line has for nothing that a script meets otherwise."""


@dataclass(frozen=True)
class Told:
    """What aws answers instead of asking, by service and operation."""

    folder: Path

    def says(self, service: str, name: str, text: str) -> None:
        self._tell(service, name, f"printf '%s\\n' {shlex.quote(text)}; CODE=0\n")

    def refuses(self, service: str, name: str, error: str = "AccessDenied") -> None:
        words = f"An error occurred ({error}) when calling {name}: administrator is not authorized to perform this"
        self._tell(service, name, f"printf '%s\\n' {shlex.quote(words)} >&2; CODE={REFUSED}\n")

    def as_it_is(self) -> None:
        for file in self.folder.iterdir():
            file.unlink()

    def _tell(self, service: str, name: str, text: str) -> None:
        (self.folder / f"{service}.{name}").write_text(text, "utf-8")


def scripts_commands(folder: Path) -> tuple[Commands, Told]:
    commands = commands_in(folder)
    for name in FOUND:
        (commands.path / name).symlink_to(program(name))
    told = commands.path / "told"
    told.mkdir()
    names = {
        "real": shlex.quote(str(aws_cli())),
        "real_dirname": program("dirname"),
        "calls": shlex.quote(str(folder / "calls")),
    }
    (commands.path / "aws").write_text(AWS.format(**names), "utf-8")
    return commands, Told(told)
