"""The API over HTTP. It is a stand-in: no OpenMetadata server runs in the proof."""

import base64
import json
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from rig.openmetadata.api import Api
from rig.openmetadata.kinds import BY_NAME
from rig.openmetadata.request import Request
from rig.openmetadata.search import NotUnderstood
from rig.openmetadata.store import Entity, NotFound

PREFIX = "/api/v1/"
OPEN = ("system/version", "system/health")
"""What a server answers without being told who asks."""


def _token() -> str:
    """In the three parts of a JWT, since the client looks into it; never the same twice."""

    def part(value: dict[str, Any]) -> str:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")

    return f"{part({'alg': 'RS256', 'typ': 'JWT'})}.{part({'sub': 'ingestion-bot'})}.{secrets.token_urlsafe(64)}"


class StandIn:
    """What a run sees of it: its address and token, what it keeps, and what it could not answer."""

    def __init__(self, server: str) -> None:
        self.token = _token()
        self.api = Api(server)
        self.unknown: list[str] = []
        self.refused: list[str] = []
        """Requests without the token."""
        self.url = ""
        self.lock = threading.Lock()
        self._sent: list[str] = []

    def stored(self, kind: str) -> list[Entity]:
        """By the last part of a path (`tables`, `databaseServices`), or one of the parts kept beside (`lineage`)."""
        with self.lock:
            return json.loads(json.dumps(self.api.stored(kind)))

    def sent(self) -> str:
        """Every request as it came, but for the value of Authorization."""
        with self.lock:
            return "\n".join(self._sent)

    def have_service(self, kind: str, name: str, connector: str, connection: dict[str, Any]) -> None:
        """A service with its connection, secrets in it as a server hands them to its bots: `databaseServices`, …"""
        service = {"name": name, "serviceType": connector, "connection": {"config": {"type": connector, **connection}}}
        with self.lock:
            self.api.store.put(BY_NAME[kind], service)

    def respond(self, request: Request, line: str, authorization: str) -> tuple[int, Any]:
        if authorization != f"Bearer {self.token}" and "/".join(request.path) not in OPEN:
            self.refused.append(line)
            return 401, {"code": 401, "message": "Not authorized! Token not present or not valid"}
        try:
            answer = self.api.answer(request)
        except NotFound as missing:
            return 404, {"code": 404, "message": str(missing)}
        except NotUnderstood as error:
            self.unknown.append(f"{line}: {error}")
            return 400, {"code": 400, "message": f"the stand-in does not understand {error}"}
        if answer is None:
            self.unknown.append(line)
            return 404, {"code": 404, "message": "HTTP 404 Not Found"}
        return 200, answer

    def keep(self, line: str, headers: list[tuple[str, str]], body: str) -> None:
        told = [f"{name}: {value}" for name, value in headers if name.lower() != "authorization"]
        self._sent.append("\n".join([line, unquote(line), *told, body]))


def _handler(stand_in: StandIn) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            """Nothing on the terminal: what came is kept."""

        def _body(self) -> str:
            return self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode("utf-8", "replace")

        def _respond(self) -> None:
            text, line = self._body(), f"{self.command} {self.path}"
            address = urlsplit(self.path)
            path = [unquote(part) for part in address.path.removeprefix(PREFIX).split("/") if part]
            with stand_in.lock:
                stand_in.keep(line, list(self.headers.items()), text)
                try:
                    body = json.loads(text) if text else None
                    request = Request(self.command, path, dict(parse_qsl(address.query)), body)
                    status, answer = stand_in.respond(request, line, self.headers.get("Authorization", ""))
                except Exception as error:  # a stand-in that falls over must be seen in the run it spoils
                    stand_in.unknown.append(f"{line}: {type(error).__name__}: {error}")
                    status, answer = 500, {"code": 500, "message": f"{type(error).__name__}: {error}"}
                data = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_PUT = do_POST = do_PATCH = do_DELETE = _respond

    return Handler


@contextmanager
def openmetadata_api(server: str) -> Iterator[StandIn]:
    """`server` is the version it says it is (`1.12.14`): the client refuses one that is not its own."""
    stand_in = StandIn(server)
    listener = ThreadingHTTPServer(("127.0.0.1", 0), _handler(stand_in))
    listener.daemon_threads = True
    stand_in.url = f"http://127.0.0.1:{listener.server_address[1]}"
    thread = threading.Thread(target=listener.serve_forever, daemon=True)
    thread.start()
    try:
        yield stand_in
    finally:
        listener.shutdown()
        listener.server_close()
        thread.join()
