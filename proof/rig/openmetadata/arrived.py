"""What of the source should have arrived in OpenMetadata after a workflow, and what is missing or wrong of it."""

import re

from rig.openmetadata.stand_in import StandIn
from rig.openmetadata.store import Entity

COLUMNS = {
    "customers": {"id": "INT", "email": "TEXT", "born": "DATE", "tags": "ARRAY"},
    "orders": {"id": "BIGINT", "customer_id": "INT", "amount": "NUMERIC", "placed": "TIMESTAMP"},
    "customer_orders": {"email": "TEXT", "amount": "NUMERIC", "placed": "TIMESTAMP"},
}
"""Of shop.sql, with the names OpenMetadata has for PostgreSQL's types."""
ROWS = {"customers": 3, "orders": 5}
NOT_PROFILED = ("ARRAY",)
"""OpenMetadata's profiler passes over columns of these types."""
VIEW = "customer_orders"
LINEAGE = (("customers", VIEW), ("orders", VIEW), ("customers", "orders"))
"""The last is from an INSERT … SELECT that only the server's query history tells of."""
NOT_FLUSHED = re.compile(r"Failed to (?:flush|ingest)", re.IGNORECASE)
"""The workflow that says so still reports 100 % (facts: OpenMetadata, §11)."""


def _full_name(service: str, table: str) -> str:
    return f"{service}.shop.public.{table}"


def _unanswered(api: StandIn) -> list[str]:
    """What the stand-in could not answer or did not let in spoils a run whether its data arrived or not."""
    return [f"the stand-in has no answer to {one}" for one in sorted(set(api.unknown))] + [
        f"without the token: {one}" for one in sorted(set(api.refused))
    ]


def flush_problems(log: str) -> list[str]:
    """The lines of a workflow's log that say entities were not stored."""
    return sorted({line.strip()[-300:] for line in log.splitlines() if NOT_FLUSHED.search(line)})


def _column_problems(name: str, table: Entity) -> list[str]:
    came = {column["name"]: column["dataType"] for column in table.get("columns", [])}
    wanted = COLUMNS[name]
    missing = [f"{name} came without its column {column}" for column in wanted if column not in came]
    more = [f"{name} came with a column {column} it has not" for column in came if column not in wanted]
    wrong = [
        f"{name}.{column} came as {came[column]}, not {type_}"
        for column, type_ in wanted.items()
        if came.get(column, type_) != type_
    ]
    return missing + more + wrong


def _kind_problems(name: str, table: Entity) -> list[str]:
    kind, wanted = table.get("tableType"), "View" if name == VIEW else "Regular"
    return [] if kind == wanted else [f"{name} came as tableType {kind}, not {wanted}"]


def metadata_problems(api: StandIn, service: str) -> list[str]:
    """The service, the tables and the view, each with its columns in OpenMetadata's types."""
    problems = _unanswered(api)
    if service not in [one["name"] for one in api.stored("databaseServices")]:
        problems.append(f"no service {service} was stored")
    tables = {one["fullyQualifiedName"]: one for one in api.stored("tables")}
    for name in COLUMNS:
        table = tables.get(_full_name(service, name))
        if table is None:
            problems.append(f"{_full_name(service, name)} did not arrive")
        else:
            problems += _column_problems(name, table) + _kind_problems(name, table)
    return problems


def lineage_problems(api: StandIn, service: str) -> list[str]:
    """An edge from each table to the view that selects from it, and the one the query history tells of."""
    edges = {(one["from"], one["to"]) for one in api.stored("lineage")}
    named = [(_full_name(service, one), _full_name(service, other)) for one, other in LINEAGE]
    return _unanswered(api) + [f"no lineage from {one} to {other}" for one, other in named if (one, other) not in edges]


def profile_problems(api: StandIn, service: str) -> list[str]:
    """A profile of each table with the number of its rows, and one of each column."""
    problems = _unanswered(api)
    profiles = {one["table"]: one["body"] for one in api.stored("profiles")}
    for name, rows in ROWS.items():
        profile = profiles.get(_full_name(service, name))
        if profile is None:
            problems.append(f"no profile of {name} arrived")
            continue
        counted = profile["tableProfile"].get("rowCount")
        if counted != rows:
            problems.append(f"the profile of {name} counts {counted} rows, not {rows}")
        came = {one["name"] for one in profile.get("columnProfile") or []}
        wanted = [column for column, type_ in COLUMNS[name].items() if type_ not in NOT_PROFILED]
        problems += [f"no profile of {name}.{column} arrived" for column in wanted if column not in came]
    return problems


def shown_run_problems(api: StandIn, service: str, pipeline: str, began_without_service: bool) -> list[str]:
    """The ingestion pipeline stands under its service, and this run was told to be running and to have succeeded.

    The first run of a service finds none to make its pipeline in, and so tells of its end alone."""
    name = f"{service}.{service}_{pipeline}"
    made = [one["fullyQualifiedName"] for one in api.stored("ingestionPipelines")]
    states = [one["body"]["pipelineState"] for one in api.stored("pipelineStatus") if one["about"] == name]
    wanted = ["success"] if began_without_service else ["running", "success"]
    problems = [] if name in made else [f"no ingestion pipeline {name} was made"]
    return problems + ([] if states == wanted else [f"{name} was told to be {states}, not {wanted}"])
