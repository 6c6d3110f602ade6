"""A stand-in for AWS Secrets Manager that answers GetSecretValue and nothing else.

The workflow resolves its secret references through boto3 here, as it does on MWAA: whether a secret's value reaches
the OpenMetadata server depends on that.
"""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TARGET = "secretsmanager.GetSecretValue"


def _handler(secrets: dict[str, str]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Nothing on the terminal."""

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)) or b"{}")
            name = body.get("SecretId")
            if self.headers.get("X-Amz-Target") != TARGET or name not in secrets:
                self._answer(400, {"__type": "ResourceNotFoundException", "Message": f"no secret {name}"})
            else:
                self._answer(200, {"Name": name, "SecretString": secrets[name]})

        def _answer(self, status: int, answer: dict[str, str]) -> None:
            data = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/x-amz-json-1.1")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

    return Handler


@contextmanager
def secret_store(secrets: dict[str, str]) -> Iterator[str]:
    """`secrets` by name. Gives the address for AWS_ENDPOINT_URL."""
    listener = ThreadingHTTPServer(("127.0.0.1", 0), _handler(secrets))
    listener.daemon_threads = True
    thread = threading.Thread(target=listener.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.server_address[1]}"
    finally:
        listener.shutdown()
        listener.server_close()
        thread.join()
