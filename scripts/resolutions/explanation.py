"""uv's explanation of a failure, reduced to what a person needs: the two requirements that collide."""

import re

DEMAND = r"([\w.\[\]-]+?)((?:===|==|~=|<=|>=|<|>)\S*)? depends on (\S+?)"
PINNED = r"([\w.-]+)==(\S+?)"


def extras_named(explanation: str) -> set[str]:
    """The extras of OpenMetadata that take part in a collision."""
    return set(re.findall(r"openmetadata-ingestion\[([\w.-]+)\]", explanation))


def collision(explanation: str, constraints: str) -> str:
    """`A wants X; B wants Y`. uv names the two first and derives the rest. `constraints` is who pins the other side."""
    demands = re.search(rf"Because {DEMAND},? and {DEMAND},? we can conclude", explanation)
    if demands:
        return "; ".join(wish(*demands.groups()[i : i + 3]) for i in (0, 3))
    pinned = re.search(rf"Because {DEMAND},? and (?:you require )?{PINNED},? we can conclude", explanation)
    if pinned:
        return f"{wish(*pinned.groups()[:3])}; {constraints} {pinned.group(4)} {pinned.group(5)}"
    return missing(explanation)


def missing(explanation: str) -> str:
    """Where one side is that nothing published fits."""
    first = re.search(rf"{DEMAND}(?:, | and |\. |$)", explanation)
    absent = re.search(r"[Bb]ecause (there is no version of \S+|only .+? (?:is|are) available)", explanation)
    parts = [wish(*first.groups())] if first else []
    parts += [absent.group(1)] if absent else []
    return "; ".join(parts) or explanation[:300]


def unbuilt(explanation: str, unbuildable: set[str], python: str) -> str:
    """Where one side is a package that has no wheel and does not build; nothing where it is something else."""
    for name in sorted(unbuildable):
        demand = re.search(rf"([\w.\[\]-]+?)((?:===|==|~=|<=|>=|<|>)\S*)? depends? on ({re.escape(name)}\S*?)(?:, | and |\. |$)", explanation)
        if demand:
            return f"{wish(*demand.groups())}; {no_wheel(name, python)}"
    return ""


def no_wheel(name: str, python: str) -> str:
    return f"{name} has no wheel for Python {python} that fits and does not build there"


def wish(name: str, version: str | None, wanted: str) -> str:
    """`pydantic==2.0` as people write it: `pydantic 2.0`."""
    return f"{name} {(version or '').removeprefix('==')}".strip() + f" wants {wanted.rstrip(',.').replace('.dev0', '')}"
