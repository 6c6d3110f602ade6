"""The running part of airflow-load: what a task does when its time comes, OpenMetadata itself stood in for."""

from collections.abc import Iterator
from typing import Any

from packaging.version import Version

OVERRIDES_LIMIT = 8192
"""Characters of JSON that RunTask takes (facts: Airflow, §3)."""

LIFE_CYCLE = ["create", "execute", "raise_from_status", "stop"]
"""A workflow's life (facts: OpenMetadata, §4). Without raise_from_status a failed run would be a green task."""

BATCHES_SINCE = Version("1.11")
"""The first OpenMetadata line that sends entities in batches, and can drop the error of a batch."""


def _unsent_batch_problems(error: str | None, line: str) -> Iterator[str]:
    """Asked of the lines that need it; a line that sends one by one reports every error in its status."""
    if Version(line) < BATCHES_SINCE:
        return
    if error is None:
        yield "succeeds although OpenMetadata sent nothing"
    elif "this batch fails" not in error:
        yield f"does not give the reason why OpenMetadata sent nothing: {error}"


def handed_over_problems(facts: dict[str, Any], approach: str, line: str) -> Iterator[str]:
    if "error" in facts:
        yield f"fails when it runs: {facts['error']}"
    elif approach == "ecs":
        if facts.get("overrides_length", 0) > OVERRIDES_LIMIT:
            yield f"has {facts['overrides_length']} characters of overrides, RunTask takes {OVERRIDES_LIMIT}"
    else:
        called = [call for call in facts.get("calls", []) if call in LIFE_CYCLE]
        if called != LIFE_CYCLE:
            yield f"calls {', '.join(called) or 'nothing'} of a workflow, meant was {', '.join(LIFE_CYCLE)}"
        yield from _unsent_batch_problems(facts.get("unsent_batch"), line)
