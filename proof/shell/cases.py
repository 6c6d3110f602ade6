"""The bundles whose commands are read and run: every approach, store, partition and kind of network."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bundles.answers import answers_for
from bundles.bundle import Bundle
from bundles.case import EXAMPLES, Case
from bundles.generate import write_bundle
from bundles.verdict import verdict
from once import once
from places import CACHE
from versions import Release, openmetadata, release

Answers = dict[str, Any]
CHINA = {"region": "cn-north-1", "executionRole": "arn:aws-cn:iam::123456789012:role/platform-airflow-execution"}
ECR = {"host": "ecr", "repository": "openmetadata/ingestion-base"}


@dataclass(frozen=True)
class ShellCase:
    name: str
    example: str
    release: str
    change: Callable[[Answers], None]
    had: bool = False
    """Whether the environment has requirements, plugins and options of its own before."""
    server: str = field(default_factory=lambda: openmetadata().server)

    @property
    def line(self) -> str:
        return ".".join(self.server.split(".")[:2])

    @property
    def answers(self) -> Answers:
        answers = answers_for(Case(release(self.release), self.example, server=self.server))
        self.change(answers)
        return answers

    @property
    def bundle(self) -> Bundle:
        return _written(self)

    @property
    def folder(self) -> Path:
        return CACHE / "shell" / f"{self.release}-{self.name.replace(' ', '-')}"


@once
def _written(case: ShellCase) -> Bundle:
    return write_bundle(case.answers, case.folder)


def _as_it_is(_answers: Answers) -> None:
    """The worked example."""


def _closed(answers: Answers) -> None:
    answers["environment"]["network"] = "closed"


def _commands(answers: Answers) -> None:
    answers["approach"]["setup"] = "commands"


def _china(answers: Answers) -> None:
    _commands(answers)
    answers["environment"].update(CHINA)
    answers["openmetadata"]["secretStore"] = "parameter-store"
    answers["approach"]["image"] = ECR


def _stack(answers: Answers) -> None:
    answers["approach"]["setup"] = "cloudformation"


def _terraform(answers: Answers) -> None:
    answers["approach"]["setup"] = "terraform"


def _china_stack(answers: Answers) -> None:
    _china(answers)
    _stack(answers)


def _awkward_stack(answers: Answers) -> None:
    _awkward(answers)
    _stack(answers)


def _no_plugin(answers: Answers) -> None:
    answers["approach"] = {"kind": "virtualenv"}


def _awkward(answers: Answers) -> None:
    """Every mark that AWS allows in a name, and that means something to a shell or at the end of an option."""
    _commands(answers)
    answers["environment"].update(
        name="a_-b-",
        bucket="a--b.c-9",
        executionRole="arn:aws:iam::123456789012:role/a=b/c,d@e/+x=y,.@-_",
    )
    answers["openmetadata"]["token"] = {"secret": "+=/a@b/.-_+=c@"}
    answers["approach"].update(
        cluster="-cluster_",
        family="_family-",
        container="-c_",
        logGroup="/a#b/.c-_/#",
        taskRole="=,.@-+",
        taskExecutionRole="+x",
    )
    answers["services"][0]["name"] = "it's $(id) `id` *; \\ | & {{x}} -- Žluť 🦆"


SAMPLE = [
    ShellCase("python", "python", "2.10.3", _as_it_is, had=True),
    ShellCase("python closed", "python", "2.10.3", _closed),
    ShellCase("ecs", "ecs", "3.0.6", _commands),
    ShellCase("ecs stack", "ecs", "3.3.1", _stack),
    ShellCase("ecs terraform", "ecs", "3.0.6", _terraform),
    ShellCase("ecs china stack", "ecs", "2.10.3", _china_stack),
    ShellCase("ecs awkward names stack", "ecs", "2.11.0", _awkward_stack),
    ShellCase("ecs china", "ecs", "2.7.2", _china),
    ShellCase("ecs awkward names", "ecs", "2.11.2", _awkward),
    ShellCase("virtualenv plugin", "virtualenv", "3.0.6", _as_it_is, had=True),
    ShellCase("virtualenv 2.8.1", "virtualenv", "2.8.1", _no_plugin),
]


def every_case(releases: tuple[Release, ...]) -> list[ShellCase]:
    """The sample's of these releases, and each worked example that the product allows on one."""
    sample = [case for case in SAMPLE if any(case.release == one.name for one in releases)]
    others = [
        ShellCase(f"example {example}", example, one.name, _commands if example == "ecs" else _as_it_is, server=server)
        for one in releases
        for example in EXAMPLES
        if (server := verdict(one, example).server)
    ]
    return [*sample, *others]
