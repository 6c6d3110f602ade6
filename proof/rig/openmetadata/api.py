"""What the stand-in answers: the part of the OpenMetadata API that workflows of the lines 1.4 to 2.0 ask for."""

import re
import uuid
from collections.abc import Callable
from typing import Any

from rig.openmetadata.kinds import BY_NAME, BY_PATH, Kind
from rig.openmetadata.lineage import Lineage
from rig.openmetadata.lineage_routes import lineage_routes
from rig.openmetadata.request import Request, Route
from rig.openmetadata.search import by_field, by_query, found, kind_of_index
from rig.openmetadata.store import Entity, Store

STEPS = ("CheckAccess", "GetDatabases", "GetSchemas", "GetTables", "GetViews", "GetQueries")
"""Of a test connection; only the first decides, as the server's own definitions have it."""


class Api:
    """Answers requests and keeps what they bring. Not a server: it judges nothing and forgets everything."""

    def __init__(self, server: str) -> None:
        self.server = server
        self.store = Store()
        self.lineage = Lineage(self.store)
        self.kept: dict[str, list[Entity]] = {
            name: [] for name in ("profiles", "sampleData", "testConnectionResults", "pipelineStatus", "usage")
        }
        self.routes: list[Route] = [
            Route("GET", "system/version", self._version),
            Route("GET", "system/settings/[^/]+", self._setting),
            Route("GET", "users/loggedInUser", self._caller),
            Route("GET", "permissions", self._permissions),
            Route("GET", "search/fieldQuery", self._field_query),
            Route("GET", "search/query", self._search),
            Route("GET", "services/testConnectionDefinitions/name/(.+)", self._test_connection),
            *lineage_routes(self.lineage),
            Route("PUT", "services/[^/]+/([^/]+)/testConnectionResult", self._keep("testConnectionResults")),
            Route("PUT", "services/ingestionPipelines/(.+)/pipelineStatus", self._keep("pipelineStatus")),
            Route("GET", "services/ingestionPipelines/(.+)/pipelineStatus/([^/]+)", self._status_of_run),
            Route("PUT", "tables/([^/]+)/tableProfile", self._table_part("profiles")),
            Route("PUT", "tables/([^/]+)/sampleData", self._table_part("sampleData")),
            Route("POST", "usage/[^/]+/([^/]+)", self._keep("usage")),
            Route("PUT", "(.+)/bulk", self._bulk),
            Route("GET", "(.+?)/name/(.+)", self._by_name),
            Route("PUT", "(.+)", self._put),
            Route("POST", "(.+)", self._put),
            Route("PATCH", "(.+?)/name/(.+)", self._patch_named),
            Route("PATCH", "(.+)/([^/]+)", self._patch),
            Route("DELETE", "(.+)/([^/]+)", self._delete),
            Route("GET", "(.+)", self._list),
            Route("GET", "(.+)/([^/]+)", self._by_id),
        ]

    def answer(self, request: Request) -> Any:
        """The JSON to answer with. NotFound is a 404; None says that no route knows this request."""
        path = "/".join(part.replace("/", "%2F") for part in request.path)
        for route in self.routes:
            match = re.fullmatch(route.pattern, path)
            if match and route.method == request.method:
                answer = route.answer(request, *(part.replace("%2F", "/") for part in match.groups()))
                if answer is not None:
                    return answer
        return None

    def stored(self, kind: str) -> list[Entity]:
        if kind == "lineage":
            return self.lineage.every()
        return self.kept[kind] if kind in self.kept else self.store.every(kind)

    def _caller(self, _request: Request) -> Entity:
        return {"name": "ingestion-bot", "isBot": True}

    def _version(self, _request: Request) -> Any:
        return {"version": self.server, "revision": "stand-in", "timestamp": 1}

    def _permissions(self, _request: Request) -> Any:
        """1.6 asks for them before it sends a view's lineage; whoever has the token may do all here."""
        return {"data": [], "paging": {"total": 0}}

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

    def _keep(self, name: str) -> Callable[..., Any]:
        def handler(request: Request, about: str) -> Any:
            self.kept[name].append({"about": about, "body": request.body})
            return request.body

        return handler

    def _status_of_run(self, _request: Request, about: str, run: str) -> Any:
        """The last of a run, asked for before a workflow tells of one; nothing where none is, and no 404."""
        for one in reversed(self.kept["pipelineStatus"]):
            if one["about"] == about and one["body"]["runId"] == run:
                return one["body"]
        return {}

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
        if wanted != "all" and entity.get("deleted", False) != (wanted == "deleted"):
            return False
        within = [query[field] for field in kind.parents if query.get(field)]
        return all(entity["fullyQualifiedName"].startswith(f"{name}.") for name in within)

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
