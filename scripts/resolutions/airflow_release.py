"""What a release of MWAA brings into a resolution: Airflow, its providers, and the pins that hold or may move."""

import json
import urllib.request
from dataclasses import dataclass
from functools import cache

from packaging.utils import canonicalize_name
from places import CACHE, CONSTRAINTS, DATA

PUBLISHED = "https://raw.githubusercontent.com/apache/airflow/constraints-{release}/constraints-{python}.txt"
PROVIDERS = {"2": ("amazon", "celery", "postgres"), "3": ("amazon", "celery", "postgres", "standard", "fab")}
"""Which providers an image ships beside those Airflow asks for itself (mwaa.md §1); the pins are the constraints'."""

PLATFORMS = {"AL2": "x86_64-manylinux2014", "AL2023": "x86_64-manylinux_2_28"}
"""Amazon Linux 2 has glibc 2.26, which wheels for manylinux_2_28 refuse."""


@dataclass(frozen=True)
class AirflowRelease:
    """One release, e.g. 2.10.3, ready to be resolved beside."""

    name: str
    python: str
    platform: str
    preferences: dict[str, str]
    """The release's own constraint pins by normalised name: they stay wherever they can."""
    essential: dict[str, str]
    """What MWAA passes to pip as constraints whatever requirements.txt says."""

    @property
    def roots(self) -> list[str]:
        providers = PROVIDERS[self.name.split(".")[0]]
        extras = ",".join((*providers, "statsd"))
        pinned = (f"apache-airflow-providers-{provider}" for provider in providers)
        return [f"apache-airflow[{extras}]=={self.name}", *(f"{one}=={self.preferences[one]}" for one in pinned)]


def known_releases() -> list[str]:
    """The releases that OpenMetadata can be resolved beside at all: 2.4.3 and later, oldest first."""
    return list(_document("essentialPins.json")["releases"])


def airflow_release(name: str) -> AirflowRelease:
    """Reads the catalog's rows and the release's constraint pins."""
    row = next(row for row in _document("mwaaReleases.json")["releases"] if row["release"] == name)
    essential = _document("essentialPins.json")["releases"][name]
    return AirflowRelease(
        name,
        row["python"],
        PLATFORMS[row["os"]],
        _pins(_constraints(name, row["python"])),
        {canonicalize_name(package): pin for package, pin in essential.items()},
    )


@cache
def _document(name: str) -> dict:
    return json.loads((DATA / name).read_text("utf-8"))


def _constraints(release: str, python: str) -> str:
    """AWS's own file, else the list Airflow publishes for the release, which AWS's is made from."""
    own = CONSTRAINTS / f"{release}-py{python}.txt"
    if own.is_file():
        return own.read_text("utf-8")
    kept = CACHE / "constraints" / own.name
    if not kept.is_file():
        with urllib.request.urlopen(PUBLISHED.format(release=release, python=python)) as answer:
            text = answer.read().decode("utf-8")
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(text, "utf-8")
    return kept.read_text("utf-8")


def _pins(text: str) -> dict[str, str]:
    lines = (line.split("#")[0].split(";")[0].strip() for line in text.splitlines())
    pairs = (line.split("==") for line in lines if "==" in line)
    return {canonicalize_name(name): version for name, version in pairs}
