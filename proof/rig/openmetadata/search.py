"""The two search calls: by the pattern of a field, and by a query of Elasticsearch's language."""

import json
from fnmatch import fnmatchcase
from typing import Any

from rig.openmetadata.kinds import KINDS, Kind
from rig.openmetadata.store import Entity


class NotUnderstood(Exception):
    """A clause that no workflow has used yet: better said than answered wrongly."""


def kind_of_index(index: str) -> Kind | None:
    """`table_search_index` holds tables; the longer names are written with underscores or without."""
    name = index.removesuffix("_search_index").replace("_", "").lower()
    return next((kind for kind in KINDS if kind.type.lower() == name), None)


def _values(entity: Any, path: list[str]) -> list[Any]:
    if not path or path == ["keyword"]:
        return entity if isinstance(entity, list) else [entity]
    if isinstance(entity, list):
        return [value for one in entity for value in _values(one, path)]
    if isinstance(entity, dict) and path[0] in entity:
        return _values(entity[path[0]], path[1:])
    return []


def _of(entity: Entity, field: str) -> list[str]:
    found = [value for value in _values(entity, field.split(".")) if value is not None]
    return [str(value).lower() if isinstance(value, bool) else str(value) for value in found]


def _text(value: Any) -> str:
    value = value.get("value", value.get("query")) if isinstance(value, dict) else value
    return str(value).lower() if isinstance(value, bool) else str(value)


def _bool(entity: Entity, clauses: dict[str, Any]) -> bool:
    def every(name: str) -> list[dict[str, Any]]:
        given = clauses.get(name, [])
        return given if isinstance(given, list) else [given]

    unknown = set(clauses) - {"must", "filter", "should", "must_not", "minimum_should_match"}
    if unknown:
        raise NotUnderstood(f"bool with {', '.join(sorted(unknown))}")
    should = every("should")
    return (
        all(matches(entity, one) for one in every("must") + every("filter"))
        and not any(matches(entity, one) for one in every("must_not"))
        and (not should or any(matches(entity, one) for one in should))
    )


def matches(entity: Entity, query: dict[str, Any]) -> bool:
    ((name, body),) = query.items()
    if name == "bool":
        return _bool(entity, body)
    if name == "match_all":
        return True
    if name == "exists":
        return bool(_of(entity, body["field"]))
    ((field, value),) = body.items()
    if name in ("term", "match", "match_phrase"):
        return _text(value) in _of(entity, field)
    if name == "terms":
        return any(_text(one) in _of(entity, field) for one in value)
    if name == "wildcard":
        return any(fnmatchcase(one.lower(), _text(value).lower()) for one in _of(entity, field))
    if name == "prefix":
        return any(one.startswith(_text(value)) for one in _of(entity, field))
    raise NotUnderstood(name)


def found(entities: list[Entity], kind: Kind) -> dict[str, Any]:
    """In the shape of Elasticsearch's answer."""
    hits = [
        {
            "_index": f"{kind.type}_search_index",
            "_id": entity["id"],
            "_score": 1.0,
            "_source": entity,
            "sort": [entity["fullyQualifiedName"]],
        }
        for entity in entities
    ]
    return {"took": 1, "hits": {"total": {"value": len(hits), "relation": "eq"}, "hits": hits}}


def by_field(entities: list[Entity], asked: dict[str, str]) -> list[Entity]:
    clause = {"wildcard": {asked["fieldName"]: asked["fieldValue"]}}
    return [entity for entity in entities if matches(entity, clause)]


def by_query(entities: list[Entity], asked: dict[str, str]) -> list[Entity]:
    query = json.loads(asked.get("query_filter") or "{}").get("query") or {"match_all": {}}
    matching = [entity for entity in entities if matches(entity, query)]
    descending = asked.get("sort_order", "desc") == "desc"
    matching.sort(key=lambda entity: entity["fullyQualifiedName"], reverse=descending)
    after = asked.get("search_after")
    if after is None:
        return matching
    return [
        entity
        for entity in matching
        if entity["fullyQualifiedName"] != after and (entity["fullyQualifiedName"] < after) == descending
    ]
