"""The file of a release: every line's locks, compact, and readable with a text editor all the same."""

from collections.abc import Callable
from dataclasses import dataclass

from compiler import Question
from cures import extra_of, undeclared_by
from locks import FoundLock, FoundLocks
from openmetadata import PACKAGE, OpenMetadata, openmetadata
from package_graph import PackageGraph, tokens
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from wheel_state import wheel_state


def needs_of(graphs: list[PackageGraph]) -> dict[str, str]:
    """What each package asks for, over all locks: a lock is followed from OpenMetadata to what an install needs."""
    needs: dict[str, set[str]] = {}
    for graph in graphs:
        for token, asked in graph.needs.items():
            needs.setdefault(token, set()).update(asked)
    asked_for = {token for asked in needs.values() for token in asked}
    kept = (token for token in sorted(needs) if "[" not in token or token in asked_for)
    return {token: " ".join(sorted(needs[token])) for token in kept if not token.startswith(PACKAGE)}


@dataclass(frozen=True)
class Resolved:
    """One ingestion version with its locks, and the other versions they hold for."""

    wanted: OpenMetadata
    locks: FoundLocks
    fits: list[str]


def line_document(
    resolved: Resolved, first: list[FoundLock], question: Question, moved: Callable[[FoundLock], dict]
) -> dict:
    """One entry. Locks are written as what differs from the `first` of their line; `moved` tells what moved."""
    wanted, found = resolved.wanted, resolved.locks
    if found.collision:
        return {"version": wanted.version, "fits": resolved.fits, "collision": found.collision}
    base = {token for each in wanted.base for token in tokens(each)}
    extras = {
        extra: {token for each in wanted.asked_with(extra) for token in tokens(each)} for extra in _covered(found)
    }
    base |= undeclared_by(wanted.version, None)
    for extra, names in extras.items():
        names |= undeclared_by(wanted.version, extra)
    moves = [moved(lock) for lock in found.locks]
    for row in found.cures:
        extra = extra_of(row)
        names = base if extra is None else extras.get(extra, set())
        names.add(canonicalize_name(Requirement(row["requirement"]).name))
    return {
        "version": wanted.version,
        "fits": resolved.fits,
        "base": " ".join(sorted(base)),
        "extras": {extra: " ".join(sorted(names)) for extra, names in sorted(extras.items())},
        "refused": found.refused,
        "offered": " ".join(wanted.offered),
        "cures": [row["requirement"] for row in found.cures],
        "locks": [_lock(*each, first[0], question) for each in zip(found.locks, moves, strict=True)],
        **_other_wishes(resolved, moves, question),
    }


def _other_wishes(resolved: Resolved, moves: list[dict[str, list[str]]], question: Question) -> dict:
    """`wishes`: by version that shares the locks, what it requires of a moved package, where that differs.

    A reason quotes the version it was found for. A bundle for another version must quote that version's own
    requirement, which is empty where it has none.
    """
    own = f"{PACKAGE} {resolved.wanted.version} wants "
    quoted = {name: text for each in moves for name, (_, text) in each.items() if text.startswith(own)}
    wishes: dict[str, dict[str, str]] = {}
    for version in resolved.fits:
        other = openmetadata(version, question.python, question.date)
        for name, text in quoted.items():
            wanted = wish_of(other, name, moves)
            if wanted != text.removeprefix(own):
                wishes.setdefault(version, {})[name] = wanted
    return {"wishes": wishes} if wishes else {}


def wish_of(wanted: OpenMetadata, name: str, moves: list[dict[str, list[str]]]) -> str:
    """The first requirement of a version, extras included, that refuses the pin a package had; empty if none does."""
    pin = next(each[name][0] for each in moves if name in each)
    every = [*wanted.base, *(each for extra in wanted.offered for each in wanted.extras[extra])]
    for wish in every:
        if canonicalize_name(wish.name) == name and not wish.specifier.contains(pin, prereleases=True):
            return f"{name}{wish.specifier}"
    return ""


def _covered(found: FoundLocks) -> list[str]:
    return sorted({extra for lock in found.locks for extra in lock.covers})


def _lock(lock: FoundLock, moved: dict, first: FoundLock, question: Question) -> dict:
    pins = lock.answer.pins
    at = (question.python, question.platform, question.date)
    source = sorted(name for name, pin in pins.items() if wheel_state(name, pin, *at) != "wheel")
    content = {"pins": _pins(pins)} if lock is first else {"changes": _changes(first.answer.pins, pins)}
    return {"covers": list(lock.covers), **content, "moved": moved, "sourceOnly": " ".join(source)}


def _pins(pins: dict[str, str]) -> str:
    return " ".join(f"{name}=={pins[name]}" for name in sorted(pins))


def _changes(before: dict[str, str], after: dict[str, str]) -> str:
    changed = {name: pin for name, pin in after.items() if before.get(name) != pin}
    gone = [f"-{name}" for name in sorted(before) if name not in after]
    return " ".join([*([_pins(changed)] if changed else []), *gone])
