"""Which other versions of a line a lock serves: those that require nothing, cures included, that the lock lacks."""

from compiler import Question
from cures import cures_for, extra_of
from locks import FoundLocks
from openmetadata import openmetadata
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


def fitting_versions(versions: list[str], resolved: str, question: Question, found: FoundLocks) -> list[str]:
    """Versions whose own requirements, extras and cures included, every lock meets unchanged.

    Only OpenMetadata itself differs then. `found` are the locks of `resolved`, another version of the line.
    """
    same = [version for version in versions if not _other_cures(version, resolved, question.python)]
    return [version for version in same if found.locks and _fits(version, question.python, question.date, found)]


def _other_cures(version: str, resolved: str, python: str) -> bool:
    """Whether a version needs a cure that the resolved one does not.

    That a lock contains the package is not enough: 1.11.4 needs pandas, which the lock of 1.11.7 contains for the sake
    of an extra. A bundle without that extra leaves it out, and then 1.11.4 stores nothing.
    """
    own = cures_for(resolved, python)
    return any(row not in own for row in cures_for(version, python))


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
