"""Answers for a cell. Connections are stored in OpenMetadata, because each version describes them in its own words."""

import json
from typing import Any

from bundles.command_line import command_line, said
from installs.catalog import lines, pipelines_of, release_names, release_row
from installs.cell import Cell
from once import once
from outcome import Failed

Services = tuple[tuple[str, tuple[str, ...]], ...]

PLAIN: Services = (("Metabase", ("metadata",)),)
"""Asks for no extra, so that what the product says of it is a verdict on release and version alone."""

TOGETHER: tuple[Services, ...] = (
    (("Redshift", ("metadata", "lineage")), ("Snowflake", ("metadata", "usage"))),
    (("BigQuery", ("metadata", "usage")), ("Kafka", ("metadata",))),
    (("Postgres", ("metadata", "autoClassification")), ("Tableau", ("metadata",))),
    (("Mysql", ("metadata", "profiler")), ("Dbt", ("dbt",)), ("Looker", ("metadata",))),
    (("Athena", ("metadata", "lineage")), ("Glue", ("metadata",)), ("S3", ("metadata",))),
    (("Databricks", ("metadata", "lineage")), ("PowerBI", ("metadata",))),
    (("Snowflake", ("metadata", "autoClassification")), ("Dbt", ("dbt",))),
    (("Trino", ("metadata", "usage")), ("MongoDB", ("metadata",)), ("Superset", ("metadata",))),
    (("Clickhouse", ("metadata", "usage")), ("ElasticSearch", ("metadata",)), ("Redash", ("metadata",))),
    (("Oracle", ("metadata", "lineage")), ("SageMaker", ("metadata",)), ("DynamoDB", ("metadata",))),
)
"""What a requirements.txt has to serve at once."""

ALONE: tuple[Services, ...] = tuple(
    ((connector, (pipeline,)),)
    for connector, pipeline in (
        ("Redshift", "metadata"),
        ("Snowflake", "usage"),
        ("BigQuery", "profiler"),
        ("Postgres", "autoClassification"),
        ("Kafka", "metadata"),
        ("Dbt", "dbt"),
        ("Tableau", "metadata"),
        ("Databricks", "lineage"),
        ("Athena", "metadata"),
        ("Trino", "usage"),
        ("Looker", "metadata"),
        ("Mysql", "profiler"),
    )
)
"""What a virtualenv has to serve: one pipeline."""


def _turn(cell: Cell) -> int:
    """Which connectors a cell begins with: none of them is left out over the sample, and releases of a line differ.

    A virtualenv's go by its Python, so that releases of one Python ask for the same and share a result.
    """
    at = [line.name for line in lines()].index(cell.line.name) if cell.line in lines() else 0
    if cell.approach == "python":
        return (2 * release_names().index(cell.release_name) + 7 * at) % len(TOGETHER)
    pythons = sorted({release_row(name)["python"] for name in release_names()})
    return (pythons.index(cell.release.python) + at) % len(ALONE)


def wishes(cell: Cell) -> list[Services]:
    """The connectors of the cell's turn first, then the others, for where the product refuses their extras."""
    rota = TOGETHER if cell.approach == "python" else ALONE
    turn = _turn(cell)
    had = (_had(services, cell.line.name) for services in (*rota[turn:], *rota[:turn]))
    return [services for services in had if services]


def _had(services: Services, line: str) -> Services:
    """Without what the line does not have."""
    known = pipelines_of(line)
    kept = ((name, tuple(one for one in types if one in known.get(name, ()))) for name, types in services)
    return tuple((name, types) for name, types in kept if types)


@once
def _example() -> str:
    answer = command_line("--example", "python")
    if answer.returncode != 0:
        raise Failed(f"npm run bundle -- --example python {said(answer)}")
    return answer.stdout


def answers_for(cell: Cell, services: Services) -> dict[str, Any]:
    answers = json.loads(_example())
    answers["environment"]["release"] = cell.release_name
    answers["openmetadata"]["server"] = cell.line.server
    answers["approach"] = {"kind": cell.approach}
    answers["services"] = [
        {
            "name": f"{connector.lower()}_prod",
            "connector": connector,
            "connection": {"kind": "stored"},
            "pipelines": [{"type": one} for one in types],
        }
        for connector, types in services
    ]
    return answers
