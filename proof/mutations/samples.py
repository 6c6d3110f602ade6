"""The samples: worked examples at a release, and the same with answers in which a fault shows."""

from typing import Any

from bundles.case import Case
from mutations.sample import Sample
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


def _with_words_of_yaml(answers: dict[str, Any]) -> None:
    answers["services"][0]["pipelines"][0]["options"] = {"schemaFilterPattern": {"includes": ["on", "no", "null"]}}


PYTHON_2 = Sample("python-2.10.3", Case(release("2.10.3"), "python"))
PYTHON_3 = Sample("python-3.0.6", Case(release("3.0.6"), "python"))
PYTHON_3_INLINE = Sample("python-3.0.6-inline", Case(release("3.0.6"), "python", "inline"))
ECS_OLD_HOSTILE = Sample("ecs-2.9.2-hostile", Case(release("2.9.2"), "ecs"), _named_hostile)
"""Up to 2.9.2 Airflow renders a DAG's notes with Jinja."""
PYTHON_2_HOSTILE = Sample("python-2.10.3-hostile", Case(release("2.10.3"), "python"), _named_hostile)
PYTHON_2_USAGE = Sample("python-2.10.3-usage", Case(release("2.10.3"), "python"), _with_pipeline("usage"))
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
