"""What a task hands to OpenMetadata when it runs: the config, and what it does with the workflow.

A PythonOperator's callable is called. A PythonVirtualenvOperator's is run from its source alone, as in the virtualenv,
where it sees nothing else of its file. An ECS task's `overrides` are rendered: the container gets them rendered.
"""

from __future__ import annotations

import json
from typing import Any

from stand_in import openmetadata_stood_in


def _run(task: Any) -> None:
    arguments = (task.op_args or (), task.op_kwargs or {})
    function = task.python_callable
    if type(task).__name__ == "PythonVirtualenvOperator":
        namespace: dict[str, Any] = {"__name__": "__main__"}
        exec(task.get_python_source(), namespace)
        function = namespace[function.__name__]
    function(*arguments[0], **arguments[1])


def _error_of_unsent_batch(task: Any) -> str | None:
    """How the task fails if OpenMetadata sends nothing and drops the error; None if the task succeeds."""
    with openmetadata_stood_in(batches_fail=True):
        try:
            _run(task)
        except Exception as error:
            return f"{type(error).__name__}: {error}"
    return None


def _from_callable(task: Any) -> dict[str, Any]:
    with openmetadata_stood_in() as seen:
        try:
            _run(task)
        except Exception as error:
            return {"error": f"{type(error).__name__}: {error}"}
    # Through JSON, so that what the check gets is a tree of plain values; a date in a config would be a fault anyway.
    return {
        "calls": seen.calls,
        "config": json.loads(json.dumps(seen.configs[-1:], default=str)),
        "unsent_batch": _error_of_unsent_batch(task),
    }


def _from_overrides(task: Any) -> dict[str, Any]:
    try:
        overrides = task.render_template(task.overrides, {})
    except Exception as error:
        return {"error": f"rendering its overrides: {type(error).__name__}: {error}"}
    environment = {
        variable["name"]: variable["value"]
        for container in overrides.get("containerOverrides", [])
        for variable in container.get("environment", [])
    }
    return {
        "overrides_length": len(json.dumps(overrides)),
        "pipeline_type": environment.get("pipelineType"),
        "config": [environment["config"]] if "config" in environment else [],
    }


def handed_over(task: Any) -> dict[str, Any]:
    if hasattr(task, "overrides"):
        return _from_overrides(task)
    return _from_callable(task) if hasattr(task, "python_callable") else {}
