"""The answers a mutant writes a bundle from: a case's, changed where the fault needs other ones to show."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bundles.answers import answers_for
from bundles.case import Case

Change = Callable[[dict[str, Any]], None]


def _as_it_is(_answers: dict[str, Any]) -> None:
    pass


@dataclass(frozen=True)
class Sample:
    name: str
    case: Case
    change: Change = _as_it_is

    def answers(self) -> dict[str, Any]:
        """Given by the product as it is: a mutant must not choose the answers it is judged by."""
        answers = answers_for(self.case)
        self.change(answers)
        return answers
