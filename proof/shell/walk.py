"""A runbook carried out from its first step to its undo, the account looked at before, between and afterwards."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bundles.bundle import Bundle
from outcome import require_none
from shell.account import Account, account
from shell.after_undo import after_undo
from shell.carry_out import CarriedOut, carry_out
from shell.commands import STAND_IN_WHEEL, Call, Commands, commands_in
from shell.compare import comparable, differences
from shell.docker import docker_problems
from shell.expected import after_steps, asked_for, typed, wheels_packed
from shell.runbook import Runbook, runbook

LEAVE_OUT = {
    ("secretsmanager", "create-secret"),
    ("ssm", "put-parameter"),
    ("iam", "create-role"),
    ("ecr", "create-repository"),
    ("logs", "create-log-group"),
}
"""What AWS refuses the second time. The runbook says of each to leave it out where the thing exists."""


@dataclass(frozen=True)
class Walk:
    bundle: Bundle
    """A copy, that a runbook may write into."""
    runbook: Runbook
    account: Account
    commands: Commands

    def do(self, blocks: tuple[str, ...]) -> CarriedOut:
        answers = [typed(name) for name in asked_for(self.bundle)]
        return carry_out(blocks, self.bundle.folder, self.commands, self.account.variables, answers)

    def facts(self) -> dict[str, Any]:
        return comparable(self.account.facts())


@contextmanager
def walking(bundle: Bundle, had: bool) -> Iterator[Walk]:
    with tempfile.TemporaryDirectory() as folder, account(bundle, had) as made:
        copy = Bundle(Path(shutil.copytree(bundle.folder, Path(folder) / "bundle")))
        yield Walk(copy, runbook(copy.folder), made, commands_in(Path(folder) / "commands"))


def walk(bundle: Bundle, had: bool) -> str:
    with walking(bundle, had) as person:
        before = person.facts()
        done = person.do(person.runbook.steps)
        problems = [*done.failed, *docker_problems(person.bundle, done.calls, person.commands.password)]
        problems += wheels_packed(person.bundle, STAND_IN_WHEEL)
        problems += _not_asked(person.bundle, done.printed)
        between = person.facts()
        require_none(problems + differences(between, after_steps(before, person.bundle)))
        undone = person.do(person.runbook.undo)
        wrong = differences(person.facts(), after_undo(before, person.bundle))
        require_none([*undone.failed, *(f"after the undo, {one}" for one in wrong)])
        return f"{_of_aws(done.calls)} calls of aws, {_of_aws(undone.calls)} to undo them{_other(done.calls)}"


def _not_asked(bundle: Bundle, printed: str) -> list[str]:
    """A person who types a value has to see for which secret."""
    return [
        f"does not ask for the value of {name}" for name in asked_for(bundle) if f"Value of {name}: " not in printed
    ]


def _of_aws(calls: list[Call]) -> int:
    return sum(call.program == "aws" for call in calls)


def _other(calls: list[Call]) -> str:
    others = sum(call.program == "docker" for call in calls)
    return f", {others} of docker to a stand-in" if others else ""


def again(bundle: Bundle, had: bool) -> str:
    """The steps a second time: only what says that it exists may fail, and nothing may be otherwise afterwards."""
    with walking(bundle, had) as person:
        person.do(person.runbook.steps)
        before = person.facts()
        done = person.do(person.runbook.steps)
        refused = [call for call in done.calls if call.code]
        problems = [f"{call} exited {call.code}" for call in refused if call.words[:2] not in LEAVE_OUT]
        require_none([*problems, *differences(person.facts(), before)])
        named = sorted({" ".join(call.words[:2]) for call in refused})
        return f"to be left out the second time: {', '.join(named) or 'nothing'}"


def failed_update(bundle: Bundle, had: bool) -> str:
    """An update that fails ends the wait as well, and the person sees how."""
    with walking(bundle, had) as person:
        person.account.mwaa.ends = "UPDATE_FAILED"
        done = person.do(person.runbook.steps)
        shown = [] if "UPDATE_FAILED" in done.printed else ["the failure of the update is not shown"]
        require_none([*done.failed, *shown])
        return f"waited {sum(call.program == 'sleep' for call in done.calls)} times"
