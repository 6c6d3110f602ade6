"""Which other versions of a line a lock serves: those that require nothing, cures included, that the lock lacks."""

from compiler import Question
from cures import cures_for, extra_of
from locks import FoundLocks
from openmetadata import openmetadata
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


def fitting_versions(versions: list[str], question: Question, found: FoundLocks) -> list[str]:
    """Versions whose own requirements, extras and cures included, every lock meets unchanged.

    Only OpenMetadata itself differs then. Cures count because they belong to single patches: 1.11.4 needs pandas,
    which the lock of 1.11.14 lacks.
    """
    return [version for version in versions if found.locks and _fits(version, question.python, question.date, found)]


def _fits(version: str, python: str, date: str, found: FoundLocks) -> bool:
    wanted = openmetadata(version, python, date)
    if not wanted.requires_python.contains(f"{python}.9"):
        return False
    for lock in found.locks:
        cures = [Requirement(row["requirement"]) for row in cures_for(version, python) if extra_of(row) in {None, *lock.covers}]
        wishes = [*wanted.base, *cures, *(each for extra in lock.covers for each in wanted.extras.get(extra, []))]
        for wish in wishes:
            pin = lock.answer.pins.get(canonicalize_name(wish.name))
            if pin is None or not wish.specifier.contains(pin, prereleases=True):
                return False
    return True
