"""The cases that stand for all: one 2.x and two 3.x, the plugin and a kept virtualenv once."""

from installs.catalog import lines
from runs.case import RunCase


def sample() -> list[RunCase]:
    line = {one.name: one for one in lines()}
    return [
        RunCase("virtualenv", "2.10.3", line["1.12"]),
        RunCase(
            "virtualenv", "3.0.6", line["1.12"], ("metadata", "lineage"), layout="inline", plugin=True, venv_cache=True
        ),
        RunCase("virtualenv", "3.3.1", line["2.0"], store="parameter-store"),
    ]
