"""Which connectors a line has of a kind, and the smallest answers for one of them."""

from functools import cache
from typing import Any

from installs.catalog import document, lines
from matrix.smallest import Place, smallest


@cache
def connector_rows(line: str) -> dict[str, dict[str, Any]]:
    return document(f"connectors/{line}.json")["connectors"]


def connectors_with(line: str, kind: str, pipeline: str) -> list[str]:
    """By name, those of a kind that the line has code for this pipeline of."""
    rows = connector_rows(line).items()
    return sorted(name for name, row in rows if row["kind"] == kind and pipeline in row["pipelines"])


@cache
def kinds() -> tuple[str, ...]:
    """Of the connectors of any line, in the order the newest has them."""
    rows = (row for line in reversed(lines()) for row in connector_rows(line.name).values())
    return tuple(dict.fromkeys(row["kind"] for row in rows))


@cache
def pipeline_types() -> tuple[str, ...]:
    return tuple(row["type"] for row in document("pipelines.json")["pipelines"])


def _definitions(line: str) -> dict[str, Any]:
    return document(f"connectors/{line}.json")["definitions"]


def described(line: str, connector: str) -> dict[str, Any]:
    """A connection of this connector with what its form requires; {} where the line has no such connector."""
    row = connector_rows(line).get(connector)
    place = Place(f"/openmetadata/{connector.lower()}")
    return smallest(row["form"], _definitions(line), place) if row else {}


def options(line: str, connector: str, pipeline: str) -> dict[str, Any]:
    """What the form of the pipeline's options requires: most require nothing."""
    table = document("pipelines.json")
    row = next(row for row in table["pipelines"] if row["type"] == pipeline)
    kind = connector_rows(line).get(connector, {}).get("kind", "")
    config_type = row.get("configType") or table["metadataConfigTypes"].get(kind, "DatabaseMetadata")
    form = document(f"connectors/{line}.json")["options"].get(config_type)
    place = Place(f"/openmetadata/{connector.lower()}-{pipeline.lower()}")
    return smallest(form, _definitions(line), place) if form else {}
