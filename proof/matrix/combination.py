"""One combination of answers: a value for each thing that is varied."""

from dataclasses import dataclass
from itertools import combinations

PLUGIN = ("off", "on")
LAYOUT = ("separate", "inline")
CONNECTION = ("stored", "described")
STORE = ("secrets-manager", "parameter-store")
PARTITION = ("aws", "aws-cn")

APPROACHES = ("python", "ecs", "virtualenv")


@dataclass(frozen=True)
class Combination:
    """The first five are what the product's verdicts are about; it judges the others case by case."""

    approach: str
    release: str
    line: str
    kind: str
    pipeline: str
    plugin: str = PLUGIN[0]
    layout: str = LAYOUT[0]
    connection: str = CONNECTION[0]
    store: str = STORE[0]
    partition: str = PARTITION[0]

    @property
    def core(self) -> tuple[str, ...]:
        return (self.approach, self.release, self.line, self.kind, self.pipeline)


CORE = ("approach", "release", "line", "kind", "pipeline")
FREE = {"plugin": PLUGIN, "layout": LAYOUT, "connection": CONNECTION, "store": STORE, "partition": PARTITION}

Pair = tuple[tuple[str, str], tuple[str, str]]
"""Two answers that stand together: each with the name of what it answers, in the order of a combination's."""


def pairs_of(combination: Combination) -> set[Pair]:
    return set(combinations(vars(combination).items(), 2))
