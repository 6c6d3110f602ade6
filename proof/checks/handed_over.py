"""The running part of airflow-load: what a task does when its time comes, OpenMetadata itself stood in for."""

from collections.abc import Iterator
from typing import Any

OVERRIDES_LIMIT = 8192
"""Characters of JSON that RunTask takes (facts: Airflow, §3)."""

LIFE_CYCLE = ["create", "execute", "raise_from_status", "stop"]
"""A workflow's life (facts: OpenMetadata, §4). Without raise_from_status a failed run would be a green task."""


def handed_over_problems(facts: dict[str, Any], approach: str) -> Iterator[str]:
    if "error" in facts:
        yield f"fails when it runs: {facts['error']}"
    elif approach == "ecs":
        if facts.get("overrides_length", 0) > OVERRIDES_LIMIT:
            yield f"has {facts['overrides_length']} characters of overrides, RunTask takes {OVERRIDES_LIMIT}"
    else:
        called = [call for call in facts.get("calls", []) if call in LIFE_CYCLE]
        if called != LIFE_CYCLE:
            yield f"calls {', '.join(called) or 'nothing'} of a workflow, meant was {', '.join(LIFE_CYCLE)}"
