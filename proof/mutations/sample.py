"""The answers a mutant writes a bundle from: a case's, changed where the fault needs other ones to show."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bundles.answers import answers_for
from bundles.case import Case
from runs.case import RunCase
from runs.ecs.case import EcsCase

Change = Callable[[dict[str, Any]], None]


def _as_it_is(_answers: dict[str, Any]) -> None:
    pass


@dataclass(frozen=True)
class Sample:
    name: str
    case: Case
    change: Change = _as_it_is

    @property
    def release_name(self) -> str:
        return self.case.release.name

    @property
    def server(self) -> str:
        return self.case.server

    def answers(self) -> dict[str, Any]:
        """Given by the product as it is: a mutant must not choose the answers it is judged by."""
        answers = answers_for(self.case)
        self.change(answers)
        return answers


@dataclass(frozen=True)
class RunSample:
    """Its bundle is written on the stage of its run, which decides the addresses in it."""

    name: str
    case: RunCase | EcsCase

    @property
    def release_name(self) -> str:
        return self.case.release_name

    @property
    def server(self) -> str:
        return self.case.line.server
