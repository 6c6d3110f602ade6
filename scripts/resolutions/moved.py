"""Which packages of the image can't stay at the release's constraint pins, and whose requirement says so."""

from airflow_release import AirflowRelease
from compiler import Answer
from markers import applies, extras_asking
from packaging.utils import canonicalize_name
from wheel_metadata import requirements_of


def image_packages(answer: Answer) -> set[str]:
    """The packages that are there without OpenMetadata: what Airflow and its providers reach."""
    asks: dict[str, list[str]] = {}
    for name, askers in answer.asked_by.items():
        for asker in askers:
            asks.setdefault(asker, []).append(name)
    reached: set[str] = set()
    ahead = [name for name in answer.pins if name == "apache-airflow" or name.startswith("apache-airflow-")]
    while ahead:
        name = ahead.pop()
        if name not in reached:
            reached.add(name)
            ahead += asks.get(name, [])
    return reached


def moved_pins(release: AirflowRelease, answer: Answer, date: str) -> dict[str, list[str]]:
    """By package of the image: the pin it had, and the requirement that refuses it."""
    return {
        name: [release.preferences[name], _because(name, release, answer, date)]
        for name in sorted(image_packages(answer))
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
