"""The bundles whose documents are judged: the worked examples, and the ECS one in each way they can differ."""

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from bundles.answers import answers_for
from bundles.bundle import Bundle
from bundles.case import EXAMPLES, Case
from bundles.generate import write_bundle
from bundles.verdict import verdict
from once import once
from outcome import Failed
from places import CACHE
from selection import Selection
from versions import Release

Answers = dict[str, Any]
Change = Callable[[Answers], None]

ACCOUNT = "123456789012"
LONG = 60
"""Patterns of 200 characters in each of five pipelines: each config is too long for RunTask, and the template too large
to be sent without a bucket."""
AWKWARD = ("^tmp_{{x}}.*", "{{resolve:ssm:/theirs}}", 'it\'s "quoted" \\d+', "Žluťoučký 🦆")


def _as_it_is(_answers: Answers) -> None:
    """The worked example."""


def _commands(answers: Answers) -> None:
    answers["approach"]["setup"] = "commands"


def _china(answers: Answers) -> None:
    answers["environment"] |= {
        "region": "cn-north-1",
        "executionRole": f"arn:aws-cn:iam::{ACCOUNT}:role/service-role/platform-airflow-execution",
    }
    answers["openmetadata"]["secretStore"] = "parameter-store"
    answers["approach"]["image"] = {"host": "ecr", "repository": "openmetadata/ingestion-base"}


def _existing(answers: Answers) -> None:
    role = f"arn:aws:iam::{ACCOUNT}:role/data/platform/ingestion"
    answers["approach"] |= {"existingCluster": True, "taskRole": role, "revision": 3}


def _long(answers: Answers) -> None:
    patterns = [*AWKWARD, *(f"^{str(number).zfill(200)}$" for number in range(LONG))]
    answers["services"] = [
        {
            "name": f"warehouse {number}",
            "connector": "Postgres",
            "pipelines": [{"type": "metadata", "options": {"schemaFilterPattern": {"excludes": patterns}}}],
        }
        for number in range(5)
    ]


VARIANTS: dict[str, Change] = {"china": _china, "existing": _existing, "long": _long}
"""Each as a stack and by commands."""


def changed(answers: Answers) -> None:
    """What somebody changes later: a larger task, and a connection with a secret of its own."""
    answers["approach"] |= {"cpu": 2048, "memory": 4096}
    password = {"password": {"secret": "/om/later"}}
    config = {"username": "u", "hostPort": "source.example:5432", "database": "d", "authType": password}
    answers["services"].append(
        {
            "name": "later",
            "connector": "Postgres",
            "connection": {"kind": "described", "config": config},
            "pipelines": [{"type": "metadata"}],
        }
    )


@dataclass(frozen=True)
class DocumentCase:
    case: Case
    variant: str = ""

    @property
    def name(self) -> str:
        return " ".join(filter(None, (self.case.name, self.variant)))

    @property
    def stack(self) -> bool:
        return self.case.example == "ecs" and "commands" not in self.variant

    def answers(self) -> Answers:
        answers = copy.deepcopy(answers_for(self.case))
        for word in self.variant.split():
            {**VARIANTS, "commands": _commands}[word](answers)
        return answers

    def bundle(self) -> Bundle:
        return _written(self)

    def twin(self) -> "DocumentCase":
        """The same set up by commands, whose documents stand in files."""
        return DocumentCase(self.case, f"{self.variant} commands".strip())

    def later(self) -> Bundle:
        answers = self.answers()
        changed(answers)
        return write_bundle(answers, CACHE / "documents" / f"{self.name.replace(' ', '-')}-later")


@once
def _written(case: DocumentCase) -> Bundle:
    return write_bundle(case.answers(), CACHE / "documents" / case.name.replace(" ", "-"))


def _example(release: Release, example: str) -> Case | None:
    try:
        server = verdict(release, example).server
    except Failed:
        return None  # the check of the verdict itself says so
    return Case(release, example, server=server) if server else None


def _variants(case: Case) -> Iterator[DocumentCase]:
    for variant in ("", *VARIANTS):
        one = DocumentCase(case, variant)
        yield from (one, one.twin()) if variant else (one.twin(),)


def document_cases(selection: Selection) -> list[DocumentCase]:
    """Documents hardly differ from release to release, so the variants are of the newest, with --all of each."""
    found: list[DocumentCase] = []
    asked = [case for release in selection.releases for example in EXAMPLES if (case := _example(release, example))]
    asked = [case for case in asked if selection.takes_line(case.server.rpartition(".")[0])]
    found += [DocumentCase(case) for case in asked]
    ecs = [case for case in asked if case.example == "ecs"]
    for case in ecs if selection.everything else ecs[-1:]:
        found += _variants(case)
    return found
