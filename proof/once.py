"""Do a thing once for the whole run, also when two checks ask for it at the same moment."""

from collections import defaultdict
from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import ParamSpec, TypeVar

from outcome import Failed

P = ParamSpec("P")
R = TypeVar("R")


def once(function: Callable[P, R]) -> Callable[P, R]:
    """Unlike `functools.cache` a second caller waits, and a failure is remembered too: no install is tried twice."""
    values: dict[tuple[object, ...], R] = {}
    failures: dict[tuple[object, ...], Failed] = {}
    locks: defaultdict[tuple[object, ...], Lock] = defaultdict(Lock)

    @wraps(function)
    def locked(*key: P.args, **_none: P.kwargs) -> R:
        with locks[key]:
            if key in failures:
                raise failures[key]
            if key not in values:
                try:
                    values[key] = function(*key)
                except Failed as failure:
                    failures[key] = failure
                    raise
            return values[key]

    return locked
