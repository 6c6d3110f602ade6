"""matrix-pairs: the cases hold every pair that any allowed combination holds, and the others the product refuses."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations, product

from installs.catalog import lines
from matrix.answers import answers_for
from matrix.combination import APPROACHES, CORE, FREE, Combination, Pair, pairs_of
from matrix.connectors import connector_rows, connectors_with, kinds, pipeline_types
from matrix.cover import possible_pairs
from matrix.judged import first_errors
from matrix.space import allowed
from once import once
from outcome import Failed, require_none
from versions import releases

SHOWN = 4
"""Reasons on a line; a kind without a pipeline has the same as the next."""


def values() -> dict[str, tuple[str, ...]]:
    """All that is varied, possible together or not."""
    core = (
        APPROACHES,
        tuple(one.name for one in releases()),
        tuple(one.name for one in lines()),
        kinds(),
        pipeline_types(),
    )
    return {**dict(zip(CORE, core, strict=True)), **FREE}


def _every_pair() -> set[Pair]:
    named = [[(name, value) for value in each] for name, each in values().items()]
    return {pair for one, other in combinations(named, 2) for pair in product(one, other)}


@once
def possible() -> frozenset[Pair]:
    return frozenset(possible_pairs(allowed()))


def _told(pair: Pair) -> str:
    return " + ".join(value for _, value in pair)


def held(cases: Iterable[Combination]) -> str:
    """Every possible pair is in one of the cases; fails with those that are not."""
    rows = list(cases)
    missing = possible() - {pair for one in rows for pair in pairs_of(one)}
    require_none([f"no case holds {_told(pair)}" for pair in sorted(missing)])
    return f"{len(rows)} cases hold {len(possible())} pairs; {len(_every_pair()) - len(possible())} are impossible"


def _connector(one: Combination) -> str:
    """One that fits best what is impossible: of the kind and with the pipeline, else of the kind, else of any line."""
    rows = connector_rows(one.line)
    fitting = connectors_with(one.line, one.kind, one.pipeline) or [n for n in rows if rows[n]["kind"] == one.kind]
    anywhere = (name for line in lines() for name, row in connector_rows(line.name).items() if row["kind"] == one.kind)
    return next(iter(fitting), None) or next(anywhere)


def _example(pair: Pair) -> Combination:
    """What the pair would be part of: something allowed with its first answer, and its second put in."""
    (first, value), second = pair
    base = next(Combination(*core) for core in allowed() if first not in CORE or core[CORE.index(first)] == value)
    return Combination(**{**vars(base), first: value, second[0]: second[1]})


@once
def _reasons() -> dict[Pair, str | None]:
    pairs = sorted(_every_pair() - possible())
    examples = [_example(pair) for pair in pairs]
    said = first_errors([answers_for(one, _connector(one)) for one in examples])
    return dict(zip(pairs, said, strict=True))


def impossible(columns: tuple[str, str]) -> str:
    """How many pairs of two columns are impossible, each with the product's reason for one example of it."""
    reasons = {pair: why for pair, why in _reasons().items() if tuple(name for name, _ in pair) == columns}
    require_none([f"the product does not refuse {_told(pair)}" for pair, why in reasons.items() if why is None])
    by_reason = defaultdict(list)
    for pair, why in reasons.items():
        by_reason[str(why)].append(_told(pair))
    if not reasons:
        raise Failed("none is impossible")
    shown = [f"{', '.join(each)}: {why}" for why, each in by_reason.items()][:SHOWN]
    more = f"; and {len(by_reason) - SHOWN} reasons more" if len(by_reason) > SHOWN else ""
    return f"{len(reasons)} impossible: {'; '.join(shown)}{more}"


def impossible_columns() -> list[tuple[str, str]]:
    return sorted({(one[0], other[0]) for one, other in _every_pair() - possible()})
