"""A bundle in an account of its own, and its scripts run there."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bundles.bundle import Bundle
from deploy.commands import Told, changes, scripts_commands
from outcome import Failed
from shell.account import Account, account
from shell.commands import Call, Commands
from shell.expected import asked_for, typed
from shell.tools import aws_cli

TIME_LIMIT = 600


@dataclass(frozen=True)
class Ran:
    code: int
    printed: str
    calls: list[Call]

    @property
    def changes(self) -> list[str]:
        return changes(self.calls)

    @property
    def end(self) -> str:
        return " ".join(self.printed.split())[-700:]


@dataclass(frozen=True)
class Stage:
    bundle: Bundle
    """A copy, in which its scripts run."""
    account: Account
    commands: Commands
    told: Told

    def run(self, script: str, *arguments: str, answers: Iterable[str] = ()) -> Ran:
        """As `./script`, with what is typed. A shell that waits for ever is ended by the stand-in of sleep."""
        self.commands.calls()
        answer = subprocess.run(
            [str(self.bundle.folder / script), *arguments],
            cwd=self.commands.folder,
            env={
                **self.account.variables,
                "PATH": str(self.commands.path),
                "HOME": str(self.commands.folder),
                "LC_ALL": "C.UTF-8",
            },
            input="".join(f"{line}\n" for line in answers),
            capture_output=True,
            text=True,
            check=False,
            timeout=TIME_LIMIT,
        )
        return Ran(answer.returncode, answer.stdout + answer.stderr, self.commands.calls())

    def well(self, script: str, *arguments: str, answers: Iterable[str] = ()) -> Ran:
        ran = self.run(script, *arguments, answers=answers)
        if ran.code != 0:
            raise Failed(f"{script} exited {ran.code}: {ran.end}")
        return ran

    def terraform(self, command: str) -> None:
        """In bundles that are set up by it; nothing in others. The state goes with what it made."""
        if not (self.bundle.folder / "ecs" / "main.tf").is_file():
            return
        answer = subprocess.run(
            [str(self.commands.path / "terraform"), "-chdir=ecs", command],
            cwd=self.bundle.folder,
            env={**self.account.variables, "PATH": str(self.commands.path), "HOME": str(self.commands.folder)},
            capture_output=True,
            text=True,
            check=False,
            timeout=TIME_LIMIT,
        )
        if answer.returncode != 0:
            raise Failed(f"terraform {command} exited {answer.returncode}: {answer.stderr.strip()[-300:]}")
        if command == "destroy":
            state = f"openmetadata-ingestion/{self.bundle.answers['environment']['name']}.tfstate"
            self.administer("s3api", "delete-object", "--bucket", self.account.bucket, "--key", state)

    def secrets(self) -> Ran:
        return self.well("secrets.sh", answers=[typed(name) for name in asked_for(self.bundle)])

    def administer(self, *words: str) -> str:
        """A call of the administrator's, beside the script."""
        answer = subprocess.run(
            [str(aws_cli()), *words],
            env=self.account.variables,
            capture_output=True,
            text=True,
            check=False,
            timeout=TIME_LIMIT,
        )
        if answer.returncode != 0:
            raise Failed(f"aws {words[0]} {words[1]} exited {answer.returncode}: {answer.stderr.strip()[-300:]}")
        return answer.stdout

    def object(self, key: str) -> bytes:
        file = self.commands.folder / "object"
        self.administer("s3api", "get-object", "--bucket", self.account.bucket, "--key", key, str(file))
        return file.read_bytes()

    def put(self, key: str, content: bytes) -> str:
        """Its version."""
        file = self.commands.folder / "object"
        file.write_bytes(content)
        where = ("--bucket", self.account.bucket, "--key", key, "--body", str(file))
        return self.administer("s3api", "put-object", *where, "--query", "VersionId", "--output", "text").strip()

    def facts(self) -> dict[str, Any]:
        return self.account.facts()


@contextmanager
def stage(bundle: Bundle, had: bool) -> Iterator[Stage]:
    with tempfile.TemporaryDirectory() as folder, account(bundle, had) as made:
        copy = Bundle(Path(shutil.copytree(bundle.folder, Path(folder) / "bundle")))
        commands, told = scripts_commands(Path(folder) / "commands")
        yield Stage(copy, made, commands, told)
