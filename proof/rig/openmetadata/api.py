"""What the stand-in answers: the part of the OpenMetadata API that workflows of the lines 1.4 to 2.0 ask for."""

import re
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from rig.openmetadata.kinds import BY_NAME, BY_PATH, Kind
from rig.openmetadata.search import by_field, by_query, found, kind_of_index
from rig.openmetadata.store import Entity, NotFound, Store

STEPS = ("CheckAccess", "GetDatabases", "GetSchemas", "GetTables", "GetViews", "GetQueries")
"""Of a test connection; only the first decides, as the server's own definitions have it."""


@dataclass(frozen=True)
class Request:
    method: str
    path: list[str]
    """The parts after /api/v1, unquoted."""
    query: dict[str, str]
    body: Any


class Api:
    """Answers requests and keeps what they bring. Not a server: it judges nothing and forgets everything."""

    def __init__(self, server: str) -> None:
        self.server = server
        self.store = Store()
        self.kept: dict[str, list[Entity]] = {
            name: []
            for name in ("lineage", "profiles", "sampleData", "testConnectionResults", "pipelineStatus", "usage")
        }
        self._routes: list[tuple[str, str, Callable[..., Any]]] = [
            ("GET", "system/version", self._version),
            ("GET", "system/settings/[^/]+", self._setting),
            ("GET", "search/fieldQuery", self._field_query),
            ("GET", "search/query", self._search),
            ("PUT", "lineage", self._put_lineage),
            ("GET", "lineage/getLineageEdge/([^/]+)/([^/]+)", self._edge),
            ("GET", "lineage/[^/]+/([^/]+)", self._lineage_of),
            ("DELETE", "lineage/.+", self._forget_lineage),
            ("GET", "services/testConnectionDefinitions/name/(.+)", self._test_connection),
            ("PUT", "services/[^/]+/([^/]+)/testConnectionResult", self._keep("testConnectionResults")),
            ("PUT", "services/ingestionPipelines/(.+)/pipelineStatus", self._keep("pipelineStatus")),
            ("PUT", "tables/([^/]+)/tableProfile", self._table_part("profiles")),
            ("PUT", "tables/([^/]+)/sampleData", self._table_part("sampleData")),
            ("POST", "usage/[^/]+/([^/]+)", self._keep("usage")),
            ("PUT", "(.+)/bulk", self._bulk),
            ("GET", "(.+?)/name/(.+)", self._by_name),
            ("PUT", "(.+)", self._put),
            ("POST", "(.+)", self._put),
            ("PATCH", "(.+?)/name/(.+)", self._patch_named),
            ("PATCH", "(.+)/([^/]+)", self._patch),
            ("DELETE", "(.+)/([^/]+)", self._delete),
            ("GET", "(.+)", self._list),
            ("GET", "(.+)/([^/]+)", self._by_id),
        ]

    def answer(self, request: Request) -> Any:
        """The JSON to answer with. NotFound is a 404; None says that no route knows this request."""
        path = "/".join(part.replace("/", "%2F") for part in request.path)
        for method, pattern, handler in self._routes:
            match = re.fullmatch(pattern, path)
            if match and method == request.method:
                answer = handler(request, *(part.replace("%2F", "/") for part in match.groups()))
                if answer is not None:
                    return answer
        return None

    def _version(self, _request: Request) -> Any:
        return {"version": self.server, "revision": "stand-in", "timestamp": 1}

    def _setting(self, request: Request) -> Any:
        if request.path[-1] == "profilerConfiguration":
            return {"config_type": request.path[-1], "config_value": {"metricConfiguration": []}}
        return None

    def _test_connection(self, _request: Request, name: str) -> Any:
        steps = [{"name": step, "description": step, "mandatory": step == STEPS[0]} for step in STEPS]
        return {"id": str(uuid.uuid4()), "name": name, "fullyQualifiedName": name, "description": name, "steps": steps}

    def _field_query(self, request: Request) -> Any:
        kind = kind_of_index(request.query["index"])
        return found(by_field(self.store.every(kind.name), request.query), kind) if kind else None

    def _search(self, request: Request) -> Any:
        kind = kind_of_index(request.query["index"])
        return found(by_query(self.store.every(kind.name), request.query), kind) if kind else None

    def _put_lineage(self, request: Request) -> Any:
        edge = request.body["edge"]
        ends = [edge["fromEntity"]["id"], edge["toEntity"]["id"]]
        names = [self._any_with_id(one)["fullyQualifiedName"] for one in ends]
        self.kept["lineage"] = [one for one in self.kept["lineage"] if [one["from"], one["to"]] != names]
        self.kept["lineage"].append({"from": names[0], "to": names[1], "edge": edge})
        return {}

    def _any_with_id(self, id_: str) -> Entity:
        for name in BY_NAME:
            for entity in self.store.every(name):
                if entity["id"] == id_:
                    return {**entity, "type": BY_NAME[name].type}
        raise NotFound(f"entity instance for {id_} not found")

    def _edge(self, _request: Request, source: str, target: str) -> Any:
        for one in self.kept["lineage"]:
            if (one["edge"]["fromEntity"]["id"], one["edge"]["toEntity"]["id"]) == (source, target):
                return {"edge": one["edge"].get("lineageDetails") or {}}
        raise NotFound(f"Lineage edge not found between {source} and {target}")

    def _lineage_of(self, _request: Request, id_: str) -> Any:
        entity = self._any_with_id(id_)
        edges = [one["edge"] for one in self.kept["lineage"]]
        flat = [
            {"fromEntity": one["fromEntity"]["id"], "toEntity": one["toEntity"]["id"]}
            | {"lineageDetails": one.get("lineageDetails")}
            for one in edges
        ]
        return {
            "entity": {key: entity[key] for key in ("id", "type", "name", "fullyQualifiedName")},
            "nodes": [],
            "upstreamEdges": [one for one in flat if one["toEntity"] == id_],
            "downstreamEdges": [one for one in flat if one["fromEntity"] == id_],
        }

    def _forget_lineage(self, _request: Request) -> Any:
        return {}

    def _keep(self, name: str) -> Callable[..., Any]:
        def handler(request: Request, about: str) -> Any:
            self.kept[name].append({"about": about, "body": request.body})
            return request.body

        return handler

    def _table_part(self, name: str) -> Callable[..., Any]:
        def handler(request: Request, id_: str) -> Any:
            table = self.store.with_id(BY_NAME["tables"], id_)
            self.kept[name].append({"table": table["fullyQualifiedName"], "body": request.body})
            return table

        return handler

    def _bulk(self, request: Request, path: str) -> Any:
        kind = BY_PATH.get(path)
        if not kind:
            return None
        done = [self.store.put(kind, one) for one in request.body]
        return {
            "dryRun": False,
            "status": "success",
            "numberOfRowsProcessed": len(done),
            "numberOfRowsPassed": len(done),
            "numberOfRowsFailed": 0,
            "successRequest": [{"request": one["fullyQualifiedName"], "status": 200} for one in done],
            "failedRequest": [],
        }

    def _put(self, request: Request, path: str) -> Any:
        kind = BY_PATH.get(path)
        return self.store.put(kind, request.body) if kind else None

    def _by_name(self, _request: Request, path: str, name: str) -> Any:
        kind = BY_PATH.get(path)
        return self.store.named(kind, name) if kind else None

    def _by_id(self, _request: Request, path: str, id_: str) -> Any:
        kind = BY_PATH.get(path)
        return self.store.with_id(kind, id_) if kind else None

    def _list(self, request: Request, path: str) -> Any:
        kind = BY_PATH.get(path)
        if not kind:
            return None
        entities = [one for one in self.store.every(kind.name) if self._asked_for(kind, one, request.query)]
        start, limit = int(request.query.get("after") or 0), int(request.query.get("limit") or 10)
        more = {"after": str(start + limit)} if start + limit < len(entities) else {}
        return {"data": entities[start : start + limit], "paging": {"total": len(entities), **more}}

    def _asked_for(self, kind: Kind, entity: Entity, query: dict[str, str]) -> bool:
        wanted = query.get("include", "non-deleted")
        if wanted != "all" and entity["deleted"] != (wanted == "deleted"):
            return False
        asked = [(field, query[field]) for field in kind.parents if query.get(field)]
        return all(entity[field]["fullyQualifiedName"] == value for field, value in asked)

    def _patch(self, request: Request, path: str, id_: str) -> Any:
        kind = BY_PATH.get(path)
        return self.store.change(kind, self.store.with_id(kind, id_), request.body) if kind else None

    def _patch_named(self, request: Request, path: str, name: str) -> Any:
        kind = BY_PATH.get(path)
        return self.store.change(kind, self.store.named(kind, name), request.body) if kind else None

    def _delete(self, _request: Request, path: str, id_: str) -> Any:
        kind = BY_PATH.get(path)
        if not kind:
            return None
        entity = self.store.with_id(kind, id_)
        entity["deleted"] = True
        return entity
