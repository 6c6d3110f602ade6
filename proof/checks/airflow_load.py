"""airflow-load: a real Airflow of the release loads every DAG, silently, and each DAG says what was asked for."""

from collections.abc import Iterator
from typing import Any

from bundles.bundle import Bundle
from bundles.case import operator_of
from checks.handed_over import handed_over_problems
from checks.load import load
from checks.order import order_problems
from checks.plugin import plugin_problems
from outcome import require_none
from versions import Release


def _file_problems(bundle: Bundle, facts: dict[str, Any]) -> Iterator[str]:
    if not bundle.dag_files():
        yield "there is no .py file under dags"
    for name, text in facts["import_errors"].items():
        yield f"{name} does not import: {text.strip().splitlines()[-1]}"
    yield from (f"warns: {warning}" for warning in facts["warnings"])
    for name in facts["openmetadata_imports"]:
        yield f"imports {name} while the DAG file is read"
    for dag_id, error in facts["not_serialised"].items():
        yield f"{dag_id} can't be stored: {error}"
    loaded = {dag["file"] for dag in facts["dags"]}
    for file in bundle.dag_files():
        relative = str(file.relative_to(bundle.dags))
        if relative not in loaded and file.name not in facts["import_errors"]:
            yield f"{relative} gives no DAG"


PARSE_BUDGET = 0.5
"""Seconds of processor time beyond Airflow's own import, as every scheduler loop spends them on each file."""


def _slow_files(facts: dict[str, Any]) -> Iterator[str]:
    for name, seconds in facts["parse_seconds"].items():
        if seconds >= PARSE_BUDGET:
            yield f"{name} takes {seconds:.2f} s to parse, {PARSE_BUDGET} is too much"


def _dag_problems(bundle: Bundle, dag: dict[str, Any]) -> Iterator[str]:
    if not dag["tags"]:
        yield "has no tags"
    if dag["start_has_zone"] is not True:
        yield "has a start_date without a time zone" if dag["start_has_zone"] is False else "has no start_date"
    if dag["catchup"]:
        yield "has catchup on"
    if not dag["doc"]:
        yield "has no doc_md"
    if not dag["tasks"]:
        yield "has no task"
    asked = bundle.pipelines_of_dag(dag["file"])
    if not asked:
        yield "is for no pipeline of answers.json"
    elif dag["schedule"] != asked[0].schedule:
        yield f"runs on {dag['schedule']!r}, asked was {asked[0].schedule!r}"
    yield from order_problems(bundle, dag)


def _task_problems(task: dict[str, Any], bundle: Bundle, release: Release) -> Iterator[str]:
    approach = bundle.approach
    meant = operator_of(approach, release)
    if task["operator"] != meant:
        yield f"is a {task['operator']}, not a {meant}"
    if not task["owner"] or any(letter.isspace() for letter in task["owner"]):
        yield f"has the owner {task['owner']!r}, and startedBy takes no blanks"
    if approach == "virtualenv" and task["python_version"] != release.python:
        yield f"has python_version {task['python_version']!r}, the release runs {release.python}"
    if approach == "virtualenv" and task["system_site_packages"] is not False:
        yield "lets Airflow's own packages into the virtualenv"
    yield from (f"requires {bad}" for bad in task["bad_requirements"])
    yield from handed_over_problems(task["handed_over"], approach, bundle.line)


def _problems(bundle: Bundle, release: Release, facts: dict[str, Any]) -> Iterator[str]:
    yield from _file_problems(bundle, facts)
    yield from _slow_files(facts)
    for dag in facts["dags"]:
        yield from (f"{dag['id']} {problem}" for problem in _dag_problems(bundle, dag))
        for task in dag["tasks"]:
            problems = _task_problems(task, bundle, release)
            yield from (f"{dag['id']}.{task['id']} {problem}" for problem in problems)
    tasks = [bundle.task_file(dag["file"], task["id"]) for dag in facts["dags"] for task in dag["tasks"]]
    missing = bundle.pipelines_without([*(file.name for file in bundle.dag_files()), *tasks])
    yield from (f"there is no DAG file for {name}" for name in missing)
    if facts["plugins"]:
        yield from plugin_problems(facts["plugins"])


def _slowest(facts: dict[str, Any]) -> str:
    return f"parsed in {max(facts['parse_seconds'].values(), default=0):.2f} s"


def airflow_load(bundle: Bundle, release: Release) -> str:
    facts = load(bundle, release)
    require_none(list(_problems(bundle, release, facts)))
    plugin = f", virtualenv made by the plugin's {facts['plugins']['made_by']}" if facts["plugins"] else ""
    count = f"{len(facts['dags'])} DAG{'' if len(facts['dags']) == 1 else 's'}"
    return f"{count} of {operator_of(bundle.approach, release)}, 0 import errors, 0 warnings{plugin}, {_slowest(facts)}"
