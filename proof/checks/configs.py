"""Every workflow config of a bundle, from all the places it is read from."""

import json
from collections.abc import Iterator
from typing import Any

from bundles.bundle import Bundle
from checks.load import load
from versions import Release

TASK_DEFINITION = "task-definition-"


def _beside_the_dags(bundle: Bundle) -> Iterator[tuple[str, Any]]:
    for file in bundle.config_files():
        yield str(file.relative_to(bundle.folder)), file.read_text("utf-8")


def _handed_over(bundle: Bundle, release: Release) -> Iterator[tuple[str, Any]]:
    """What a task hands over when it runs: the file as it was read and rendered, or the inline layout's own text."""
    for dag in load(bundle, release)["dags"]:
        for task in dag["tasks"]:
            yield from ((f"dags/{dag['file']}", config) for config in task["handed_over"].get("config", []))


def _in_task_definitions(bundle: Bundle) -> Iterator[tuple[str, Any]]:
    """A config too long for RunTask stands in a task definition of its own, named after its pipeline."""
    for file in sorted((bundle.folder / "ecs").glob(f"{TASK_DEFINITION}*.json")):
        for container in json.loads(file.read_text("utf-8"))["containerDefinitions"]:
            for variable in container["environment"]:
                if variable["name"] == "config":
                    yield file.name.removeprefix(TASK_DEFINITION), variable["value"]


def configs(bundle: Bundle, release: Release) -> dict[str, Any]:
    """By a name whose last part, without its ending, is the pipeline's."""
    return dict([*_beside_the_dags(bundle), *_handed_over(bundle, release), *_in_task_definitions(bundle)])
