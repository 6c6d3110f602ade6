"""Run the DAGs of a case's bundle, one after the other, and judge each."""

import re
from pathlib import Path

from outcome import Failed, require_none
from places import CACHE
from runs.airflow_run import DagRun, run_dag
from runs.case import RunCase
from runs.dag_ids import dag_ids
from runs.judge import order_problems, problems
from runs.stage import Stage, stage
from runs.worker import worker_python

PIP_CACHE = CACHE / "pip-cache"
"""A virtualenv is installed from the registry by each task; what was downloaded before is taken from here."""

MAKER = re.compile(r"Executing cmd: (\S+) -m (?:venv|virtualenv) ")
REUSED = re.compile(r"Re-?using cached Python virtual environment")
"""What the operator's log says, on every release."""


def _plugins(current: Stage) -> Path | None:
    """MWAA is given the zip, so that is what is unpacked."""
    packed = current.bundle.folder / "plugins.zip"
    if current.case.plugin and not packed.is_file():
        raise Failed("the bundle has no plugins.zip")
    return packed if packed.is_file() else None


def run_pipeline(current: Stage, pipeline: str) -> DagRun:
    """In the worker's own name and with the worker's own Python."""
    case = current.case
    acting = current.aws.environment(current.worker(), case.region)
    return run_dag(
        worker_python(case.cell.release, current.bundle),
        case.cell.release,
        current.bundle,
        dag_ids(current.bundle)[pipeline],
        {**acting, "PIP_CACHE_DIR": str(PIP_CACHE)},
        current.folder / f"airflow-{pipeline}",
        _plugins(current),
    )


def plugin_problems(current: Stage, run: DagRun) -> list[str]:
    """A plugin that does not import is told of in a line of the log, and Airflow goes on without it.

    One that acts makes virtualenvs with the interpreter that runs the worker, by its path.
    """
    found = ["the plugin does not import"] if "Failed to import plugin" in run.log else []
    worker = worker_python(current.case.cell.release, current.bundle)
    others = sorted({maker for maker in MAKER.findall(run.log) if maker != str(worker)})
    return [*found, *(f"the virtualenv is made with {other}, not by the plugin" for other in others)]


def _cache_problems(current: Stage, pipeline: str, run: DagRun) -> list[str]:
    """The first task makes the virtualenv, the others take that."""
    first = pipeline == current.case.pipelines[0]
    if first == bool(MAKER.search(run.log)) and first != bool(REUSED.search(run.log)):
        return []
    return [f"the virtualenv of {pipeline} is {'an old' if first else 'not the first'} one"]


def _prove_one_dag(current: Stage) -> str:
    """All that arrives comes of one run, in the order that Airflow recorded."""
    pipelines = current.case.pipelines
    run = run_pipeline(current, "metadata")
    tasks = sorted(f"run_{pipeline}" for pipeline in pipelines)
    others = [] if sorted(run.tasks) == tasks else [f"ran {', '.join(sorted(run.tasks))}, meant was {', '.join(tasks)}"]
    require_none([*others, *problems(current, pipelines, run), *order_problems(run)])
    in_turn = sorted(run.instances, key=lambda task: run.instances[task].started or "")
    said = ", ".join(f"{task} {run.tasks[task]}" for task in in_turn)
    return f"one DAG: {said}; {len(current.api.stored('tables'))} tables arrived, no secret seen anywhere"


def prove_run(case: RunCase) -> str:
    with stage(case) as current:
        current.put_secrets()
        if case.one_dag:
            return _prove_one_dag(current)
        details = []
        for pipeline in case.pipelines:
            run = run_pipeline(current, pipeline)
            found = problems(current, [pipeline], run)
            found += plugin_problems(current, run) if case.plugin else []
            found += _cache_problems(current, pipeline, run) if case.venv_cache else []
            require_none([f"{pipeline}: {one}" for one in dict.fromkeys(found)])
            details.append(f"{pipeline}: {', '.join(f'{task} {state}' for task, state in run.tasks.items())}")
        return f"{'; '.join(details)}; {len(current.api.stored('tables'))} tables arrived, no secret seen anywhere"
