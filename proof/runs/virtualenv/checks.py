"""The group `run-virtualenv`: DAGs whose task builds its own environment, from the registry, as on a worker."""

from check import Check
from runs.every_run import every_run
from runs.virtualenv.faults import faults
from runs.virtualenv.sample import sample
from selection import Selection


def checks(selection: Selection) -> list[Check]:
    return every_run("virtualenv", sample(), faults(), selection)
