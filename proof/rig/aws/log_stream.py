"""What the awslogs driver does for a container: a stream for the task, and its lines as events."""

import time
from threading import Lock
from typing import Any

from rig.aws.client import Client, Refused


class LogStream:
    """`<prefix>/<container>/<task id>` in the group of the container's options; the stream is made at once."""

    def __init__(self, client: Client, container: dict[str, Any], task_id: str) -> None:
        options = container["logConfiguration"]["options"]
        prefix, name = options["awslogs-stream-prefix"], container["name"]
        self._client = client
        self._where = {"logGroupName": options["awslogs-group"], "logStreamName": f"{prefix}/{name}/{task_id}"}
        self._lock = Lock()
        if options.get("awslogs-create-group") == "true":
            self._make_group()
        client.json("logs", "CreateLogStream", self._where)

    def _make_group(self) -> None:
        try:
            self._client.json("logs", "CreateLogGroup", {"logGroupName": self._where["logGroupName"]})
        except Refused as refused:
            if refused.code != "ResourceAlreadyExistsException":
                raise

    def write(self, lines: list[str]) -> None:
        """CloudWatch takes no empty message, and no more than 10,000 in one call."""
        kept = [line for line in lines if line.strip()]
        with self._lock:
            for start in range(0, len(kept), 1000):
                now = int(time.time() * 1000)
                events = [{"timestamp": now, "message": line} for line in kept[start : start + 1000]]
                self._client.json("logs", "PutLogEvents", {**self._where, "logEvents": events})
