"""The bundles whose scripts are run: every approach and way of setting up, and what an environment may have before."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from places import CACHE
from shell.account import HAD
from shell.cases import SAMPLE, ShellCase
from versions import openmetadata

Answers = dict[str, Any]


@dataclass(frozen=True)
class DeployCase(ShellCase):
    @property
    def folder(self) -> Path:
        return CACHE / "deploy" / f"{self.release}-{self.name.replace(' ', '-')}"


def _keeps_own(answers: Answers) -> None:
    """The person has given the wizard what the environment installs already."""
    answers["environment"]["ownRequirements"] = HAD["mine/requirements-old.txt"]


def _of_runbook(name: str, had: bool = False) -> DeployCase:
    """The same answers whose runbook is walked by hand."""
    one = next(case for case in SAMPLE if case.name == name)
    return DeployCase(one.name, one.example, one.release, one.change, had)


CASES = {
    case.name: case
    for case in (
        DeployCase("python", "python", "2.10.3", _keeps_own, had=True),
        _of_runbook("python closed"),
        _of_runbook("virtualenv plugin", had=True),
        _of_runbook("virtualenv 2.8.1"),
        _of_runbook("ecs stack"),
        _of_runbook("ecs terraform"),
        _of_runbook("ecs"),
        _of_runbook("ecs china"),
        _of_runbook("ecs awkward names"),
    )
}
assert all(case.server == openmetadata().server for case in CASES.values())
