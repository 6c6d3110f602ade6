"""MWAA's calls that a bundle makes, which moto has none of: a recording stand-in that keeps one environment."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

HOST = "127.0.0.1"
TIME_LIMIT = 60
UPDATES_FOR = 2
"""How often it says UPDATING before an update is done."""
FILES = ("Requirements", "Plugins", "StartupScript")


class Mwaa:
    """Update takes what is given, and the whole map of options; a file cannot be unset (facts: MWAA, §3 and §9)."""

    def __init__(self, environment: dict[str, Any]) -> None:
        self.environment = {**environment, "Status": "AVAILABLE"}
        self.updates: list[dict[str, Any]] = []
        self.ends = "AVAILABLE"
        """What an update ends with."""
        self.dags: dict[str, Any] = {}
        """What Airflow's own API has, by the id of the DAG."""
        self.left = 0
        self.endpoint = ""

    def get(self, name: str) -> tuple[int, dict[str, Any]]:
        if name != self.environment["Name"]:
            return self._refused(404, "ResourceNotFoundException", f"no environment {name}")
        if self.left:
            self.left -= 1
        elif self.environment["Status"] == "UPDATING":
            self.environment["Status"] = self.ends
        return 200, {"Environment": self.environment}

    def update(self, name: str, asked: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        status, found = self.get(name)
        if status != 200:
            return status, found
        if self.environment["Status"] not in ("AVAILABLE", "UPDATE_FAILED"):
            return self._refused(400, "ValidationException", f"environment is {self.environment['Status']}")
        for kind in FILES:
            if bool(asked.get(f"{kind}S3Path")) != bool(asked.get(f"{kind}S3ObjectVersion")):
                return self._refused(400, "ValidationException", f"{kind}: a path and its version go together")
        self.updates.append(asked)
        self.environment = {**self.environment, **asked, "Status": "UPDATING"}
        self.left = UPDATES_FOR
        return 200, {"Arn": f"arn:aws:airflow:::environment/{name}"}

    def airflow(self, asked: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        """Looking for DAGs over the API of Airflow, which is all that is answered."""
        if (asked["Method"], asked["Path"]) != ("GET", "/dags"):
            return self._refused(400, "RestApiClientException", "Not Found")
        wanted = asked["QueryParameters"]["dag_id_pattern"]
        found = [{"dag_id": name, **one} for name, one in self.dags.items() if wanted in name]
        return 200, {"RestApiStatusCode": 200, "RestApiResponse": {"dags": found, "total_entries": len(found)}}

    @staticmethod
    def _refused(status: int, code: str, message: str) -> tuple[int, dict[str, Any]]:
        return status, {"__type": code, "message": message}


def _handler(mwaa: Mwaa) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_arguments: Any) -> None:
            """Nothing is printed between the lines of checks."""

        def _answer(self, status: int, content: dict[str, Any]) -> None:
            body = json.dumps(content).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            if status != 200:
                self.send_header("x-amzn-errortype", content["__type"])
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self) -> None:
            self._answer(*mwaa.get(self.path.removeprefix("/environments/")))

        def do_POST(self) -> None:
            self._answer(*mwaa.airflow(json.loads(self.rfile.read(int(self.headers["Content-Length"])))))

        def do_PATCH(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            self._answer(*mwaa.update(self.path.removeprefix("/environments/"), asked))

    return Handler


@contextmanager
def mwaa_with(environment: dict[str, Any]) -> Iterator[Mwaa]:
    mwaa = Mwaa(environment)
    server = ThreadingHTTPServer((HOST, 0), _handler(mwaa))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    mwaa.endpoint = f"http://{HOST}:{server.server_port}"
    try:
        yield mwaa
    finally:
        server.shutdown()
        server.server_close()
        thread.join(TIME_LIMIT)
