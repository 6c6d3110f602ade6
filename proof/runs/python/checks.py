"""The group `run-python`: DAGs with PythonOperator executed beside the packages their bundle installs."""

from check import Check
from runs.every_run import every_run
from runs.python.faults import faults
from runs.python.sample import sample
from selection import Selection


def checks(selection: Selection) -> list[Check]:
    return every_run("python", sample(), faults(), selection)
