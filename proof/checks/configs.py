"""Every workflow config of a bundle, from all the places it is read from."""

from collections.abc import Iterator
from typing import Any

from bundles.bundle import Bundle
from checks.load import load
from documents.read import task_definitions
from versions import Release


def _beside_the_dags(bundle: Bundle) -> Iterator[tuple[str, Any]]:
    for file in bundle.config_files():
        yield str(file.relative_to(bundle.folder)), file.read_text("utf-8")


def _handed_over(bundle: Bundle, release: Release) -> Iterator[tuple[str, Any]]:
    """What a task hands over when it runs: the file as it was read and rendered, or the inline layout's own text."""
    for dag in load(bundle, release)["dags"]:
        for task in dag["tasks"]:
            name = f"dags/{bundle.task_file(dag['file'], task['id'])}"
            yield from ((name, config) for config in task["handed_over"].get("config", []))


def _in_task_definitions(bundle: Bundle) -> Iterator[tuple[str, Any]]:
    """A config too long for RunTask stands in a task definition of its own; its family ends in the pipeline's name."""
    if bundle.approach != "ecs":
        return
    shared = bundle.answers["approach"]["family"]
    for document in task_definitions(bundle).values():
        for container in document["containerDefinitions"]:
            for variable in container["environment"]:
                if variable["name"] == "config":
                    yield document["family"].removeprefix(f"{shared}-"), variable["value"]


def configs(bundle: Bundle, release: Release) -> dict[str, Any]:
    """By a name whose last part, without its ending, is the pipeline's."""
    return dict([*_beside_the_dags(bundle), *_handed_over(bundle, release), *_in_task_definitions(bundle)])
