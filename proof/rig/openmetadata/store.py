"""What the stand-in keeps: entities by their full name, made from what is asked to be created."""

import hashlib
import uuid
from typing import Any

from rig.openmetadata.json_patch import patched
from rig.openmetadata.kinds import BY_NAME, PARENT, Kind

Entity = dict[str, Any]


class NotFound(Exception):
    """The message is what the API answers a 404 with."""


def quoted(name: str) -> str:
    """A name as a part of a full name: quoted where it holds the separator."""
    if "." in name or '"' in name:
        return '"' + name.replace('"', '\\"') + '"'
    return name


def reference(type_: str, entity: Entity) -> Entity:
    return {key: entity[key] for key in ("id", "name", "fullyQualifiedName")} | {"type": type_}


def _with_full_names(columns: list[Entity], parent: str) -> list[Entity]:
    named = []
    for column in columns:
        full = f"{parent}.{quoted(column['name'])}"
        children = column.get("children")
        more = {"children": _with_full_names(children, full)} if children else {}
        named.append({**column, "fullyQualifiedName": full, **more})
    return named


class Store:
    def __init__(self) -> None:
        self._entities: dict[str, dict[str, Entity]] = {name: {} for name in BY_NAME}

    def every(self, name: str) -> list[Entity]:
        return list(self._entities[name].values())

    def named(self, kind: Kind, name: str) -> Entity:
        """What lives in nothing else is found by its bare name, too: the server quotes that itself (since 1.1.1)."""
        full_name = name if kind.parents or '"' in name else quoted(name)
        try:
            return self._entities[kind.name][full_name]
        except KeyError:
            raise NotFound(f"{kind.type} instance for {full_name} not found") from None

    def with_id(self, kind: Kind, id_: str) -> Entity:
        for entity in self._entities[kind.name].values():
            if entity["id"] == id_:
                return entity
        raise NotFound(f"{kind.type} instance for {id_} not found")

    def _lives_in(self, kind: Kind, asked: Entity) -> tuple[str, Entity]:
        """The full name of the nearest parent, and references to every one of them."""
        nearest = kind.parents[0]
        asked_parent = asked[nearest]
        if nearest not in PARENT:
            return asked_parent if isinstance(asked_parent, str) else asked_parent["fullyQualifiedName"], {}
        parent_kind = BY_NAME[PARENT[nearest]]
        parent = self.named(parent_kind, self._full_name_of(parent_kind, asked_parent))
        references = {field: parent[field] for field in kind.parents[1:]}
        return parent["fullyQualifiedName"], {
            **references,
            nearest: reference(parent_kind.type, parent),
            "serviceType": parent["serviceType"],
        }

    def _full_name_of(self, kind: Kind, asked: str | Entity) -> str:
        """A parent is asked for by its full name or by a reference; an ingestion pipeline's holds the id alone."""
        if isinstance(asked, str):
            return asked
        return asked.get("fullyQualifiedName") or self.with_id(kind, asked["id"])["fullyQualifiedName"]

    def put(self, kind: Kind, asked: Entity) -> Entity:
        """Create it or change what is there; a parent that does not exist is NotFound, as the server has it."""
        name = asked.get("name") or hashlib.md5(asked["query"].encode()).hexdigest()
        full_name, inherited = quoted(name), {}
        if kind.parents:
            parent_name, inherited = self._lives_in(kind, asked)
            full_name = f"{parent_name}.{full_name}"
        given = {key: value for key, value in asked.items() if value is not None}
        if "columns" in given:
            given["columns"] = _with_full_names(given["columns"], full_name)
        before = self._entities[kind.name].get(full_name, {"id": str(uuid.uuid4()), "deleted": False, "version": 0.1})
        whole = {**before, **given, **inherited, "name": name, "fullyQualifiedName": full_name}
        entity = {key: value for key, value in whole.items() if key not in kind.without}
        self._entities[kind.name][full_name] = entity
        return entity

    def change(self, kind: Kind, entity: Entity, operations: list[dict[str, Any]]) -> Entity:
        changed = patched(entity, operations)
        self._entities[kind.name][entity["fullyQualifiedName"]] = changed
        return changed
