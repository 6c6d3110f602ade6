"""The samples: worked examples at a release, and the same with answers in which a fault shows."""

from typing import Any

from bundles.case import Case
from installs.catalog import Line, lines
from mutations.sample import RunSample, Sample
from runs.case import RunCase
from runs.ecs.case import EcsCase
from versions import release

HOSTILE_NAME = r"it's {{ red }} \N $(id) `id` {% shift"
"""A service's name may hold what Python, Jinja, Markdown and a shell act on."""


def _named_hostile(answers: dict[str, Any]) -> None:
    answers["services"][0]["name"] = HOSTILE_NAME


def _with_pipeline(kind: str) -> Any:
    def change(answers: dict[str, Any]) -> None:
        answers["services"][0]["pipelines"].append({"type": kind, "schedule": None})

    return change


def _with_long_filter(answers: dict[str, Any]) -> None:
    """Too long for RunTask's overrides, so that the product has to put it elsewhere."""
    patterns = [f"^table_{number:04}_of_a_long_list$" for number in range(300)]
    answers["services"][0]["pipelines"][0]["options"] = {"tableFilterPattern": {"excludes": patterns}}


def _by_commands(answers: dict[str, Any]) -> None:
    answers["approach"]["setup"] = "commands"


def _by_terraform(answers: dict[str, Any]) -> None:
    answers["approach"]["setup"] = "terraform"


def _with_dashes(answers: dict[str, Any]) -> None:
    """AWS allows a cluster's name to begin with one."""
    _by_commands(answers)
    answers["approach"]["cluster"] = "-cluster"


def _in_china(answers: dict[str, Any]) -> None:
    answers["environment"]["region"] = "cn-north-1"
    answers["environment"]["executionRole"] = "arn:aws-cn:iam::123456789012:role/service-role/airflow-execution"


def _with_too_little_memory(answers: dict[str, Any]) -> None:
    answers["approach"]["memory"] = 1024


def _closed(answers: dict[str, Any]) -> None:
    answers["environment"]["network"] = "closed"


def _with_own_names(answers: dict[str, Any]) -> None:
    """By default cluster, family and container are called alike, which hides one taken for another."""
    _by_commands(answers)
    names = {"cluster": "data-platform", "family": "om_ingest", "container": "worker"}
    answers["approach"].update(names, logGroup="/fargate/openmetadata", logStreamPrefix="nightly")


def _line(name: str) -> Line:
    return next(line for line in lines() if line.name == name)


def _with_parameters(answers: dict[str, Any]) -> None:
    answers["openmetadata"]["secretStore"] = "parameter-store"


def _with_words_of_yaml(answers: dict[str, Any]) -> None:
    answers["services"][0]["pipelines"][0]["options"] = {"schemaFilterPattern": {"includes": ["on", "no", "null"]}}


PYTHON_2 = Sample("python-2.10.3", Case(release("2.10.3"), "python"))
PYTHON_ONE_DAG = Sample("python-2.10.3-one-dag", Case(release("2.10.3"), "python", one_dag=True))
PYTHON_3 = Sample("python-3.0.6", Case(release("3.0.6"), "python"))
PYTHON_3_INLINE = Sample("python-3.0.6-inline", Case(release("3.0.6"), "python", "inline"))
ECS_OLD_HOSTILE = Sample("ecs-2.9.2-hostile", Case(release("2.9.2"), "ecs"), _named_hostile)
"""Up to 2.9.2 Airflow renders a DAG's notes with Jinja."""
PYTHON_2_HOSTILE = Sample("python-2.10.3-hostile", Case(release("2.10.3"), "python"), _named_hostile)
PYTHON_2_USAGE = Sample("python-2.10.3-usage", Case(release("2.10.3"), "python"), _with_pipeline("usage"))
PYTHON_2_PARAMETERS = Sample("python-2.10.3-parameters", Case(release("2.10.3"), "python"), _with_parameters)
PYTHON_2_YAML = Sample("python-2.10.3-yaml", Case(release("2.10.3"), "python"), _with_words_of_yaml)

PYTHON_2_IMPOSSIBLE = Sample("python-2.10.3-impossible", Case(release("2.10.3"), "python", server="1.13.6"))
"""From 1.13 on OpenMetadata wants the SQLAlchemy that this release must not have."""

VIRTUALENV_2 = Sample("virtualenv-2.11.0", Case(release("2.11.0"), "virtualenv"))
VIRTUALENV_3 = Sample("virtualenv-3.0.6", Case(release("3.0.6"), "virtualenv"))
VIRTUALENV_BROUGHT = Sample("virtualenv-2.8.1", Case(release("2.8.1"), "virtualenv"))

ECS_2 = Sample("ecs-2.11.0", Case(release("2.11.0"), "ecs"))
ECS_3 = Sample("ecs-3.0.6", Case(release("3.0.6"), "ecs"))
ECS_2_AWKWARD = Sample("ecs-2.11.0-awkward", Case(release("2.11.0"), "ecs", awkward=True))
ECS_2_INLINE_AWKWARD = Sample("ecs-2.11.0-inline-awkward", Case(release("2.11.0"), "ecs", "inline", awkward=True))
ECS_3_LONG = Sample("ecs-3.0.6-long", Case(release("3.0.6"), "ecs"), _with_long_filter)
ECS_3_COMMANDS = Sample("ecs-3.0.6-commands", Case(release("3.0.6"), "ecs"), _by_commands)
ECS_3_TERRAFORM = Sample("ecs-3.0.6-terraform", Case(release("3.0.6"), "ecs"), _by_terraform)
ECS_3_DASHES = Sample("ecs-3.0.6-dashes", Case(release("3.0.6"), "ecs"), _with_dashes)
ECS_3_CHINA = Sample("ecs-3.0.6-china", Case(release("3.0.6"), "ecs"), _in_china)
ECS_3_SMALL = Sample("ecs-3.0.6-small", Case(release("3.0.6"), "ecs"), _with_too_little_memory)
PYTHON_2_CLOSED = Sample("python-2.10.3-closed", Case(release("2.10.3"), "python"), _closed)
ECS_3_NAMED = Sample("ecs-3.0.6-named", Case(release("3.0.6"), "ecs"), _with_own_names)

RUN_PYTHON = RunSample("run-python-2.10.3", RunCase("python", "2.10.3", _line("1.12")))
RUN_ECS = RunSample("run-ecs-3.0.6", EcsCase("3.0.6", _line("1.12")))
RUN_ECS_OLD = RunSample("run-ecs-2.10.3", EcsCase("2.10.3", _line("1.12")))
"""From the provider of 2.11.0 on the operator puts the container's name behind a prefix that lacks it."""
