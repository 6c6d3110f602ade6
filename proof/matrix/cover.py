"""Few combinations that hold every pair of answers that any allowed combination holds.

The libraries for pairwise tests take the rules as a filter and give up on a pair that their greedy rows left no room
for: allpairspy 2.5.1 left 387 of 1306 pairs out here. All that is allowed is known, so the rows are chosen among that.
"""

import hashlib
import heapq
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import product

from matrix.combination import CORE, FREE, Combination, Pair, pairs_of

Core = tuple[str, ...]
Held = Callable[[Combination], set[object]]


def _free(core: Core) -> Iterator[tuple[str, ...]]:
    """The plugin is one for virtualenvs; whether the rest goes with everything, the product says of each case."""
    plugins = FREE["plugin"] if core[0] == "virtualenv" else FREE["plugin"][:1]
    yield from product(plugins, *list(FREE.values())[1:])


def combinations(core: Core) -> list[Combination]:
    return [Combination(*core, *free) for free in _free(core)]


@cache
def _shuffled(row: tuple[str, ...]) -> str:
    return hashlib.sha256(repr(row).encode()).hexdigest()


def _cheap_first(one: Combination) -> tuple[bool, str]:
    """A plugin is loaded with Airflow, so each needs an Airflow of its own: only where the plugin adds something."""
    return one.plugin == "on", _shuffled(tuple(vars(one).values()))


def possible_pairs(cores: Iterable[Core]) -> set[Pair]:
    return {pair for core in cores for combination in combinations(core) for pair in pairs_of(combination)}


def pairs_and_cell(combination: Combination) -> set[object]:
    """The pairs, and approach, release and line as one: a case for each cell of the product's matrix."""
    return {*pairs_of(combination), combination.core[:3]}


def cover(cores: Iterable[Core], held: Held = pairs_of, begun: Iterable[Combination] = ()) -> list[Combination]:
    """What is begun, and then each time the row that holds most of what none holds yet: the same rows every time.

    Equals are many, and the first would be the plainest each time, so that they come in an order without a meaning.
    What a row would add only becomes less, so an old number is a bound, and few are counted anew.
    """
    rows = sorted(cores, key=_shuffled)
    chosen = list(begun)
    covered = {thing for one in chosen for thing in held(one)}

    def best(row: int) -> tuple[int, Combination]:
        gains = [(len(held(one) - covered), one) for one in sorted(combinations(rows[row]), key=_cheap_first)]
        return max(gains, key=lambda each: each[0])

    most = len(CORE) + len(FREE)
    bounds = [(-most * most, row) for row in range(len(rows))]
    while bounds:
        row = bounds[0][1]
        gain, combination = best(row)
        if not gain:
            heapq.heappop(bounds)
            continue
        heapq.heapreplace(bounds, (-gain, row))
        if bounds[0] == (-gain, row):
            chosen.append(combination)
            covered |= held(combination)
    return chosen
