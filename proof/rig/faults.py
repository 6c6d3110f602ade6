"""Faults planted in what a workflow meets, to see that the rig does not take them for a success."""

import re
from collections.abc import Callable

from installs.catalog import Line
from outcome import Failed
from rig.line_bundle import PIPELINES
from rig.line_run import run_pipeline, stage
from rig.openmetadata.request import Route
from rig.postgres import psql

Findings = dict[str, list[str]]
"""By pipeline, what was found to be wrong."""

SPOILT = """
DROP VIEW customer_orders;
ALTER TABLE customers DROP COLUMN born;
ALTER TABLE orders ALTER COLUMN customer_id TYPE bigint;
DELETE FROM orders WHERE id = 13;
ANALYZE orders;
"""
"""Analysed, because the profiler may take the number of rows from PostgreSQL's statistics."""


def _wrong_token(line: Line) -> Findings:
    with stage(line) as (source, api, bundle):
        done = run_pipeline(line, bundle, source, api, "metadata", token=f"{api.token[:-8]}notright")
        return {"metadata": done.problems}


def _misunderstood(line: Line) -> Findings:
    """A bulk PUT is answered with what the client does not know. OpenMetadata drops the error, the callable raises."""
    with stage(line) as (source, api, bundle):
        api.api.routes.insert(0, Route("PUT", ".+/bulk", lambda _: {"stored": "none of it"}))
        done = run_pipeline(line, bundle, source, api, "metadata")
        return {"metadata": done.problems}


def _falls_over(line: Line) -> Findings:
    with stage(line) as (source, api, bundle):
        api.api.routes.insert(0, Route("GET", "tables/name/.+", lambda _: {}["no such thing"]))
        return {"metadata": run_pipeline(line, bundle, source, api, "metadata").problems}


def _spoilt_source(line: Line) -> Findings:
    with stage(line) as (source, api, bundle):
        psql(source, SPOILT)
        return {pipeline: run_pipeline(line, bundle, source, api, pipeline).problems for pipeline in PIPELINES}


FAULTS: dict[str, tuple[Callable[[Line], Findings], dict[str, tuple[str, ...]]]] = {
    "wrong token": (_wrong_token, {"metadata": ("workflow failed", "without the token", "customers did not arrive")}),
    "bulk answer not understood": (
        _misunderstood,
        {"metadata": ("workflow failed: .*Entities of the failed batches can be missing", "customers did not arrive")},
    ),
    "stand-in falls over": (_falls_over, {"metadata": ("no answer to GET .*tables/name",)}),
    "spoilt source": (
        _spoilt_source,
        {
            "metadata": ("without its column born", "customer_id came as BIGINT", "customer_orders did not arrive"),
            "lineage": ("customers to .*customer_orders", "orders to .*customer_orders"),
            "profiler": (r"counts 4(\.0)? rows, not 5", r"no profile of customers\.born"),
        },
    ),
}
"""By name, what runs with the fault, and what must be said of it."""


def see_caught(line: Line, name: str) -> str:
    run, wanted = FAULTS[name]
    found = run(line)
    every = [problem for problems in found.values() for problem in problems]
    missed = [
        f"{pattern} ({pipeline})"
        for pipeline, patterns in wanted.items()
        for pattern in patterns
        if not any(re.search(pattern, problem) for problem in found[pipeline])
    ]
    if missed:
        raise Failed(f"nothing said of {', '.join(missed)}; only: {'; '.join(every)[:600]}")
    return f"caught: {len(every)} problems"
