"""Airflow as AWS installs it: the release's extras at the pins of the image's own constraint files."""

import re
from pathlib import Path

from environments.venv import Wanted, ensure_venv
from once import once
from places import CONSTRAINTS
from versions import Release

PUBLISHED = "https://raw.githubusercontent.com/apache/airflow/constraints-{release}/constraints-{python}.txt"


def _constraints(release: Release) -> tuple[str, ...]:
    """AWS's own files where they are beside the checkout, else the list Airflow publishes, which they are made from."""
    full = CONSTRAINTS / f"{release.name}-py{release.python}.txt"
    if not full.is_file():
        return (PUBLISHED.format(release=release.name, python=release.python),)
    essential = CONSTRAINTS / f"{release.name}-mwaa-essential.txt"
    return tuple(str(one) for one in (full, essential) if one.is_file())


def _requirement(release: Release) -> str:
    """From 3.0 the core operators and the FAB sign-in are providers of their own (facts: Airflow, §2)."""
    extras = ["amazon", "celery", "postgres", "statsd"]
    if release.major >= 3:
        extras += ["standard", "fab"]
    return f"apache-airflow[{','.join(extras)}]=={release.name}"


def airflow_wanted(name: str, release: Release, added: tuple[str, ...] = ()) -> Wanted:
    """The request for an environment that holds what AWS's image does."""
    requirements = (_requirement(release), *release.image, *added)
    return Wanted(name, release.python, requirements, _constraints(release), release.pins, release.build_pins)


@once
def airflow_python(release: Release, added: tuple[str, ...] = ()) -> Path:
    """`added` are lines of a bundle's own requirements.txt, installed together with Airflow as MWAA does."""
    name = re.sub(r"[^\w.=-]+", "-", "-with-".join([f"airflow-{release.name}", *added]))
    return ensure_venv(airflow_wanted(name, release, added))
