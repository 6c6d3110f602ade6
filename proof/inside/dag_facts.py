"""What a loaded DAG says of itself, as plain JSON; judging it is left to the check."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from handed_over import handed_over


def _bad_requirements(lines: Any) -> list[str]:
    """PythonVirtualenvOperator hands these to pip, so pip's own grammar judges them; options are pip's affair.

    2.0.2 brings no `packaging`, and no bundle for it has a virtualenv.
    """
    if not lines:
        return []
    from packaging.requirements import InvalidRequirement, Requirement

    bad = []
    for line in [lines] if isinstance(lines, str) else lines:
        if not line.startswith("-"):
            try:
                Requirement(line)
            except InvalidRequirement as error:
                bad.append(f"{line!r}: {str(error).splitlines()[0]}")
    return bad


def _task(task: Any) -> dict[str, Any]:
    return {
        "id": task.task_id,
        "operator": type(task).__name__,
        "owner": task.owner,
        "waits_for": sorted(task.upstream_task_ids),
        "trigger_rule": getattr(task.trigger_rule, "value", task.trigger_rule),
        "retries": task.retries,
        "python_version": getattr(task, "python_version", None),
        "system_site_packages": getattr(task, "system_site_packages", None),
        "bad_requirements": _bad_requirements(getattr(task, "requirements", None)),
        "handed_over": handed_over(task),
    }


def dag_facts(dag: Any, folder: Path, start_has_zone: bool | None) -> dict[str, Any]:
    # 2.x keeps the person's own words in schedule_interval, 3.x in schedule.
    schedule = dag.schedule_interval if hasattr(dag, "schedule_interval") else dag.schedule
    return {
        "id": dag.dag_id,
        "file": str(Path(dag.fileloc).relative_to(folder)),
        "tags": sorted(dag.tags or []),
        "start_has_zone": start_has_zone,
        "catchup": dag.catchup,
        "doc": bool(dag.doc_md),
        "schedule": schedule if schedule is None or isinstance(schedule, str) else repr(schedule),
        "tasks": [_task(task) for task in dag.tasks],
    }
