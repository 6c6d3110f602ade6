"""Which combinations the product lets people have, and with which connectors: asked of it, all that could be."""

from collections.abc import Iterator

from installs.answers import PLAIN
from installs.catalog import lines
from matrix.answers import answers_for
from matrix.combination import APPROACHES, Combination
from matrix.connectors import connectors_with, kinds, pipeline_types
from matrix.judged import first_errors
from once import once
from versions import releases

Core = tuple[str, ...]
"""Approach, release, line, kind and pipeline: what the product's verdicts are about."""

FEW = 2
"""Connectors of a kind that a line begins with. The lines take turns, so that every connector is one of some line's."""


def _turned(names: list[str], line: str) -> list[str]:
    at = [one.name for one in lines()].index(line)
    start = at * FEW % max(1, len(names))
    return names[start:] + names[:start]


def _told_apart(names: list[str], approach: str, release: str) -> list[str]:
    """The line's few first, in another order for each approach and release; the others for where these are refused."""
    turn = [one.name for one in releases()].index(release) + APPROACHES.index(approach)
    few = names[:FEW]
    turn %= max(1, len(few))
    return few[turn:] + few[:turn] + names[FEW:]


def candidates(core: Core) -> list[str]:
    approach, release, line, kind, pipeline = core
    return _told_apart(_turned(connectors_with(line, kind, pipeline), line), approach, release)


def _pairs() -> Iterator[tuple[str, str, str]]:
    """Approach, release and line that the product lets people have with a connector that needs no extra."""
    every = [(approach, one.name, line.name) for approach in APPROACHES for one in releases() for line in lines()]
    plain, types = PLAIN[0]
    asked = [answers_for(Combination(*each, "dashboard", types[0]), plain) for each in every]
    yield from (each for each, error in zip(every, first_errors(asked), strict=True) if error is None)


def _existing() -> Iterator[Core]:
    for approach, release, line in _pairs():
        for kind in kinds():
            for pipeline in pipeline_types():
                if connectors_with(line, kind, pipeline):
                    yield (approach, release, line, kind, pipeline)


@once
def allowed() -> dict[Core, str]:
    """By what the product allows, the first connector of its turn that it allows it with.

    A pair that is refused with the plainest connector is refused with every one; there the connectors are not asked.
    """
    chosen: dict[Core, str] = {}
    waiting = {core: candidates(core) for core in _existing()}
    while waiting:
        cores = list(waiting)
        asked = [answers_for(Combination(*core), waiting[core][0]) for core in cores]
        for core, error in zip(cores, first_errors(asked), strict=True):
            if error is None:
                chosen[core] = waiting.pop(core)[0]
            elif len(waiting[core]) > 1:
                waiting[core].pop(0)
            else:
                waiting.pop(core)
    return {core: chosen[core] for core in sorted(chosen)}
