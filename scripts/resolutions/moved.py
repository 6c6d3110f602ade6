"""Which packages of the image can't stay at the release's constraint pins, and whose requirement says so."""

from airflow_release import AirflowRelease
from compiler import Answer
from markers import applies, extras_asking
from package_graph import PackageGraph, packages, tokens
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from wheel_metadata import requirements_of


def image_packages(release: AirflowRelease, graph: PackageGraph) -> set[str]:
    """The packages that are there without OpenMetadata: what Airflow and its providers reach."""
    roots = [token for root in release.roots for token in tokens(Requirement(root))]
    return packages(graph.reached(roots))


def moved_pins(release: AirflowRelease, graph: PackageGraph) -> dict[str, list[str]]:
    """By package of the image: the pin it had, and the requirement that refuses it."""
    answer, date = graph.answer, graph.question.date
    return {
        name: [release.preferences[name], _because(name, release, answer, date)]
        for name in sorted(image_packages(release, graph))
        if name in release.preferences and release.preferences[name] != answer.pins[name]
    }


def _because(name: str, release: AirflowRelease, answer: Answer, date: str) -> str:
    """The first requirement that refuses the pin, OpenMetadata's own first; else the package it moved along with."""
    pin = release.preferences[name]
    askers = sorted(answer.asked_by[name], key=lambda asker: (asker != "openmetadata-ingestion", asker))
    for asker in askers:
        for wish in requirements_of(asker, answer.pins[asker], date):
            asked = applies(wish, release.python) or extras_asking(wish, release.python)
            if asked and canonicalize_name(wish.name) == name and not wish.specifier.contains(pin, prereleases=True):
                return f"{asker} {answer.pins[asker]} wants {name}{wish.specifier}"
    return ""
