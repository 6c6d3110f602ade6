"""The cases that stand for all: each family of Airflow on its oldest and newest release, and both answers of each."""

from installs.catalog import lines
from runs.case import RunCase


def sample() -> list[RunCase]:
    line = {one.name: one for one in lines()}
    return [
        RunCase("python", "2.7.2", line["1.4"], ("metadata", "profiler"), connection="stored"),
        RunCase("python", "2.10.3", line["1.12"], ("metadata", "lineage", "profiler")),
        RunCase("python", "2.11.0", line["1.9"], store="parameter-store", layout="inline"),
        RunCase("python", "3.0.6", line["1.12"], layout="inline", partition="aws-cn"),
        RunCase("python", "3.3.1", line["2.0"], ("metadata", "lineage", "profiler"), one_dag=True),
    ]
