"""What a DAG says of its tasks' order: nothing runs before the metadata it works on, and nothing waits without need."""

from collections.abc import Iterator
from typing import Any

from bundles.bundle import Bundle

RULE = "all_success"
"""Airflow's own: a task runs once all it waits for have succeeded."""


def order_problems(bundle: Bundle, dag: dict[str, Any]) -> Iterator[str]:
    """`dag` is what inside/dag_facts.py says of it."""
    found = {task["id"]: bundle.pipeline_of(bundle.task_file(dag["file"], task["id"])) for task in dag["tasks"]}
    first = sorted(task for task, pipeline in found.items() if pipeline and pipeline.kind == "metadata")
    for task in dag["tasks"]:
        pipeline = found[task["id"]]
        if not pipeline:
            yield f"has a task {task['id']} for no pipeline of answers.json"
            continue
        meant = [] if pipeline.kind == "metadata" else first
        if task["waits_for"] != meant:
            yield f"has {task['id']} wait for {task['waits_for']}, meant was {meant}"
        if task["trigger_rule"] != RULE:
            yield f"has {task['id']} run on {task['trigger_rule']}, meant was {RULE}"
        if task["retries"] != pipeline.retries:
            yield f"has {task['retries']} retries of {task['id']}, asked were {pipeline.retries}"
