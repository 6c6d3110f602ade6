"""The HTTP server everyone talks to: reads a request whole, asks what to answer, writes it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from rig.aws.answer import Answer, error
from rig.aws.request import Request

HOST = "127.0.0.1"
TIME_LIMIT = 300
HOP_BY_HOP = {
    "connection",
    "keep-alive",
    "transfer-encoding",
    "te",
    "trailer",
    "upgrade",
    "expect",
    "content-length",
    "date",
    "server",
}


def forward(port: int, request: Request) -> Answer:
    """What moto answers; the body's length is told anew because a chunked one has been put together."""
    connection = HTTPConnection(HOST, port, timeout=TIME_LIMIT)
    headers = {name: value for name, value in request.headers.items() if name not in HOP_BY_HOP}
    try:
        connection.request(
            request.method, request.target, request.body, {**headers, "content-length": str(len(request.body))}
        )
        said = connection.getresponse()
        body = said.read()
        kept = tuple((name, value) for name, value in said.getheaders() if name.lower() not in HOP_BY_HOP)
        if request.method == "HEAD":
            kept += tuple((name, value) for name, value in said.getheaders() if name.lower() == "content-length")
        return Answer(said.status, kept, body)
    finally:
        connection.close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    answer: Callable[[Request], Answer]

    def log_message(self, *_arguments: Any) -> None:
        """Nothing is printed between the lines of checks."""

    def _body(self) -> bytes:
        if "chunked" not in self.headers.get("Transfer-Encoding", "").lower():
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        parts = []
        while size := int(self.rfile.readline().split(b";")[0], 16):
            parts.append(self.rfile.read(size))
            self.rfile.readline()
        while self.rfile.readline().strip():
            """Trailers are left out."""
        return b"".join(parts)

    def _do(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = Request(self.command, self.path, headers, self._body())
        try:
            answer = type(self).answer(request)
        except Exception as problem:  # a fault of the rig is told to the caller instead of a broken connection
            answer = error(request, 500, "InternalFailure", f"the proxy failed: {type(problem).__name__}: {problem}")
        self.send_response(answer.status)
        for name, value in answer.headers:
            self.send_header(name, value)
        if self.command != "HEAD":
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = do_PATCH = _do


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A consumer that was ended in the middle of a request is nothing to print about."""


@contextmanager
def serving(answer: Callable[[Request], Answer]) -> Iterator[str]:
    """Its address, on a free port."""
    handler = type("Handler", (_Handler,), {"answer": staticmethod(answer)})
    server = _Server((HOST, 0), handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://{HOST}:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(TIME_LIMIT)
