"""Remember the start_date that a DAG file gave, because Airflow adds a time zone to one that has none."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any


class StartDates:
    """By DAG id: whether the start_date given has a time zone, or None where none was given."""

    def __init__(self) -> None:
        self.has_zone: dict[str, bool | None] = {}

    def install(self, *dag_classes: type) -> None:
        for dag_class in dag_classes:
            dag_class.__init__ = self._remembering(dag_class.__init__)

    def _remembering(self, plain: Callable[..., None]) -> Callable[..., None]:
        @wraps(plain)
        def remembering(dag: Any, *arguments: Any, **named: Any) -> None:
            plain(dag, *arguments, **named)
            given = named.get("start_date") or (named.get("default_args") or {}).get("start_date")
            self.has_zone[dag.dag_id] = given.tzinfo is not None if given else None

        return remembering
