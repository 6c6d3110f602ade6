"""The edges the stand-in keeps. Lines up to 1.13 name the two ends by id, 2.0 by full name."""

import json
from typing import Any

from rig.openmetadata.json_patch import patched
from rig.openmetadata.kinds import BY_NAME
from rig.openmetadata.store import Entity, NotFound, Store, reference

Ends = tuple[str, str]


class Lineage:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._details: dict[Ends, dict[str, Any]] = {}

    def every(self) -> list[Entity]:
        """Full names of both ends, and what was said of the way between."""
        return [{"from": one, "to": other, "details": details} for (one, other), details in self._details.items()]

    def _entities(self) -> list[Entity]:
        return [
            reference(BY_NAME[name].type, entity) | {"description": entity.get("description")}
            for name in BY_NAME
            for entity in self._store.every(name)
        ]

    def _end(self, key: str, value: str) -> Entity:
        for entity in self._entities():
            if entity[key] == value:
                return entity
        raise NotFound(f"entity instance for {value} not found")

    def _ends(self, key: str, one: str, other: str) -> Ends:
        return self._end(key, one)["fullyQualifiedName"], self._end(key, other)["fullyQualifiedName"]

    def put(self, key: str, one: str, other: str, details: dict[str, Any] | None) -> Any:
        self._details[self._ends(key, one, other)] = details or {}
        return {}

    def between(self, key: str, one: str, other: str) -> Any:
        ends = self._ends(key, one, other)
        if ends not in self._details:
            raise NotFound(f"Lineage edge not found between {one} and {other}")
        return {"edge": self._details[ends]}

    def change(self, key: str, one: str, other: str, operations: Any) -> Any:
        details = self.between(key, one, other)["edge"]
        operations = json.loads(operations) if isinstance(operations, str) else operations
        return self.put(key, one, other, patched(details, operations))

    def forget(self, key: str, one: str, other: str) -> Any:
        self._details.pop(self._ends(key, one, other), None)
        return {}

    def of(self, key: str, value: str) -> Any:
        entity = self._end(key, value)
        name = entity["fullyQualifiedName"]
        edges = [
            {
                "fromEntity": self._end("fullyQualifiedName", one)["id"],
                "toEntity": self._end("fullyQualifiedName", other)["id"],
                "lineageDetails": details,
            }
            for (one, other), details in self._details.items()
            if name in (one, other)
        ]
        return {
            "entity": entity,
            "nodes": [],
            "upstreamEdges": [edge for edge in edges if edge["toEntity"] == entity["id"]],
            "downstreamEdges": [edge for edge in edges if edge["fromEntity"] == entity["id"]],
        }
