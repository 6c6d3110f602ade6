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
AWKWARD = (
    "^tmp_{{x}}.*",
    "{{resolve:ssm:/theirs}}",
    "${path.module} %{ if x }",
    'it\'s "quoted" \\d+',
    "Žluťoučký 🦆",
)


def _as_it_is(_answers: Answers) -> None:
    """The worked example."""


def _commands(answers: Answers) -> None:
    answers["approach"]["setup"] = "commands"


def _terraform(answers: Answers) -> None:
    answers["approach"]["setup"] = "terraform"


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


def _awkward(answers: Answers) -> None:
    """Every mark that AWS takes in a name."""
    answers["environment"] |= {"name": "a_-b-", "executionRole": f"arn:aws:iam::{ACCOUNT}:role/a=b/c,d@e/+x=y,.@-_"}
    answers["approach"] |= {
        "cluster": "-cluster_",
        "family": "_family-",
        "container": "-c_",
        "logGroup": "/a#b/.c-_/#",
        "taskRole": "=,.@-+",
        "taskExecutionRole": "+x",
    }


VARIANTS: dict[str, Change] = {"china": _china, "existing": _existing, "long": _long, "awkward": _awkward}
"""Each as a stack, by Terraform and by commands."""
SETUPS: dict[str, Change] = {"commands": _commands, "terraform": _terraform}
"""Besides a stack."""


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
        return self.case.example == "ecs" and not set(SETUPS) & set(self.variant.split())

    @property
    def terraform(self) -> bool:
        return "terraform" in self.variant

    def answers(self) -> Answers:
        answers = copy.deepcopy(answers_for(self.case))
        for word in self.variant.split():
            {**VARIANTS, **SETUPS}[word](answers)
        return answers

    def bundle(self) -> Bundle:
        return _written(self)

    def twin(self, setup: str = "commands") -> "DocumentCase":
        """The same in another way, first of all by commands, whose documents stand in files."""
        said = [word for word in self.variant.split() if word not in SETUPS]
        return DocumentCase(self.case, " ".join([*said, setup]))

    def later(self) -> Bundle:
        return _written_later(self)


@once
def _written_later(case: DocumentCase) -> Bundle:
    answers = case.answers()
    changed(answers)
    return write_bundle(answers, CACHE / "documents" / f"{case.name.replace(' ', '-')}-later")


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
        yield from (one, *map(one.twin, SETUPS)) if variant else map(one.twin, SETUPS)


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
