"""What a line's three workflows did to the stand-in."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bundles.bundle import Bundle
from installs.catalog import Line
from once import once
from outcome import Failed
from rig.line_bundle import PASSWORD, PIPELINES, SERVICE, TOKEN, dag_of, line_bundle, line_python
from rig.openmetadata.arrived import (
    flush_problems,
    lineage_problems,
    metadata_problems,
    profile_problems,
    shown_run_problems,
)
from rig.openmetadata.stand_in import StandIn, openmetadata_api
from rig.postgres import Source, postgres
from rig.workflow import Ran, run_workflow

PROBLEMS = {"metadata": metadata_problems, "lineage": lineage_problems, "profiler": profile_problems}


@dataclass(frozen=True)
class Done:
    """A workflow that was run, and everything that speaks against it."""

    ran: Ran
    problems: list[str]


def run_pipeline(line: Line, bundle: Bundle, source: Source, api: StandIn, pipeline: str, token: str = "") -> Done:
    """`token`: another than the one that is let in."""
    dag = dag_of(bundle, pipeline)
    first = not api.stored("databaseServices")
    ran = run_workflow(line_python(line, dag), dag, {TOKEN: token or api.token, PASSWORD: source.password})
    failed = [] if ran.succeeded else [f"the workflow failed: {ran.last_words}"]
    shown = shown_run_problems(api, SERVICE, pipeline, began_without_service=first)
    return Done(ran, failed + flush_problems(ran.log) + PROBLEMS[pipeline](api, SERVICE) + shown)


@contextmanager
def stage(line: Line) -> Iterator[tuple[Source, StandIn, Bundle]]:
    with postgres() as source, openmetadata_api(line.server) as api:
        bundle = line_bundle(line, source, api.url)
        try:
            yield source, api, bundle
        finally:
            shutil.rmtree(bundle.folder, ignore_errors=True)


@once
def line_run(line: Line) -> dict[str, Done]:
    """All three, one after the other. A workflow that failed doesn't keep the next one from being tried."""
    with stage(line) as (source, api, bundle):
        return {pipeline: run_pipeline(line, bundle, source, api, pipeline) for pipeline in PIPELINES}


def prove(line: Line, pipeline: str) -> str:
    done = line_run(line)[pipeline]
    if done.problems:
        raise Failed("; ".join(dict.fromkeys(done.problems)))
    return f"arrived, at most {done.ran.megabytes} MB"
