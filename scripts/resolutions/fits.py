"""Which other versions of a line a lock holds for: those that ask for nothing the lock has not."""

from compiler import Question
from locks import FoundLocks
from openmetadata import openmetadata
from packaging.utils import canonicalize_name


def fitting_versions(versions: list[str], question: Question, found: FoundLocks) -> list[str]:
    """Versions whose own requirements, extras included, every lock meets as it stands.

    Only OpenMetadata itself differs then; everything it asks for is at a version it accepts.
    """
    return [version for version in versions if found.locks and _fits(version, question.python, question.date, found)]


def _fits(version: str, python: str, date: str, found: FoundLocks) -> bool:
    wanted = openmetadata(version, python, date)
    if not wanted.requires_python.contains(f"{python}.9"):
        return False
    for lock in found.locks:
        wishes = [*wanted.base, *(each for extra in lock.covers for each in wanted.extras.get(extra, []))]
        for wish in wishes:
            pin = lock.answer.pins.get(canonicalize_name(wish.name))
            if pin is None or not wish.specifier.contains(pin, prereleases=True):
                return False
    return True
