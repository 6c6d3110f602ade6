"""The addresses of lineage: an edge and its ends, by id and by full name."""

from collections.abc import Callable
from typing import Any

from rig.openmetadata.lineage import Lineage
from rig.openmetadata.request import Request, Route

ONE = {"id": "([^/]+)", "fullyQualifiedName": "name/([^/]+)"}
"""How an address names an entity, after its type."""


def _put_edge(lineage: Lineage) -> Callable[..., Any]:
    def handler(request: Request) -> Any:
        edge = request.body["edge"]
        return lineage.put("id", edge["fromEntity"]["id"], edge["toEntity"]["id"], edge.get("lineageDetails"))

    return handler


def _by(lineage: Lineage, key: str) -> list[Route]:
    ends = rf"[^/]+/{ONE[key]}/[^/]+/{ONE[key]}"
    asked = "([^/]+)/([^/]+)" if key == "id" else ends
    return [
        Route("GET", f"lineage/getLineageEdge/{asked}", lambda _, one, other: lineage.between(key, one, other)),
        Route("PUT", f"lineage/{ends}", lambda request, one, other: lineage.put(key, one, other, request.body)),
        Route("PATCH", f"lineage/{ends}", lambda request, one, other: lineage.change(key, one, other, request.body)),
        Route("DELETE", f"lineage/{ends}", lambda _, one, other: lineage.forget(key, one, other)),
        Route("GET", f"lineage/[^/]+/{ONE[key]}", lambda _, one: lineage.of(key, one)),
    ]


def lineage_routes(lineage: Lineage) -> list[Route]:
    return [Route("PUT", "lineage", _put_edge(lineage)), *_by(lineage, "fullyQualifiedName"), *_by(lineage, "id")]
