"""Which cells stand for all: every release and every line at least once, with as few installs as that takes."""

from collections.abc import Mapping, Sequence
from itertools import count


def edge_cover(wanted: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    """As few pairs as touch every key and every value: a largest matching, and one pair for each that it leaves out.

    `wanted` gives for each release the lines it works with; the order given decides among equals.
    """
    partner = _matching(wanted)
    pairs = [(release, line) for line, release in partner.items()]
    pairs += [(release, each[0]) for release, each in wanted.items() if each and release not in partner.values()]
    covered = {line for _, line in pairs}
    for release, each in reversed(list(wanted.items())):
        for line in each:
            if line not in covered:
                covered.add(line)
                pairs.append((release, line))
    order = list(wanted)
    return sorted(pairs, key=lambda pair: (order.index(pair[0]), wanted[pair[0]].index(pair[1])))


def _matching(wanted: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Each line with a release of its own, for as many as can be (augmenting paths)."""
    partner: dict[str, str] = {}

    def place(release: str, tried: set[str]) -> bool:
        for line in wanted[release]:
            if line not in tried:
                tried.add(line)
                if line not in partner or place(partner[line], tried):
                    partner[line] = release
                    return True
        return False

    for release in wanted:
        place(release, set())
    return partner


def one_a_line(lines: Sequence[str], pythons: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    """A pair of release and line for each line: Pythons take turns, and the releases of each Python do."""
    turns = {python: count() for python in pythons}
    chosen = []
    for at, line in enumerate(lines):
        python = list(pythons)[at % len(pythons)]
        releases = pythons[python]
        chosen.append((releases[next(turns[python]) % len(releases)], line))
    return chosen
