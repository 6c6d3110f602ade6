"""A request to AWS, read as far as deciding about it needs: who, which service and region, what is asked."""

import json
import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import parse_qs, urlsplit

SCOPE = re.compile(r"Credential=(?P<key>[^/,\s]+)/\d{8}/(?P<region>[^/]+)/(?P<service>[^/]+)/aws4_request")


@dataclass(frozen=True)
class Request:
    method: str
    target: str
    """Path and query, as sent."""
    headers: dict[str, str]
    """By lower-case name."""
    body: bytes

    @cached_property
    def _scope(self) -> "re.Match[str] | None":
        query = parse_qs(urlsplit(self.target).query)
        presigned = "".join(f"Credential={one}" for one in query.get("X-Amz-Credential", []))
        return SCOPE.search(self.headers.get("authorization", "")) or SCOPE.search(presigned)

    @property
    def access_key(self) -> str:
        return self._scope["key"] if self._scope else ""

    @property
    def region(self) -> str:
        return self._scope["region"] if self._scope else ""

    @property
    def service(self) -> str:
        """The name it was signed for: `ecs`, `logs`, `s3`."""
        return self._scope["service"] if self._scope else ""

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def is_json(self) -> bool:
        return "x-amz-target" in self.headers

    @cached_property
    def query(self) -> dict[str, str]:
        """Of a query-protocol request also the form in its body."""
        body = self.body.decode("utf-8", "replace") if self._is_form else ""
        pairs = {**parse_qs(urlsplit(self.target).query, True), **parse_qs(body, True)}
        return {name: values[0] for name, values in pairs.items()}

    @property
    def _is_form(self) -> bool:
        return self.headers.get("content-type", "").startswith("application/x-www-form-urlencoded")

    @property
    def operation(self) -> str:
        """`RunTask`; empty for the protocols that say it by method and path."""
        if self.is_json:
            return self.headers["x-amz-target"].rpartition(".")[2]
        return self.query.get("Action", "")

    @cached_property
    def parameters(self) -> dict[str, Any]:
        if self.is_json:
            return json.loads(self.body or b"{}")
        return dict(self.query)
