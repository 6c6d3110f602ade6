"""The OpenMetadata processes of a run, one an environment, asked line by line."""

import json
import subprocess
import time
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Any

from environments.openmetadata import openmetadata_python
from outcome import Failed
from places import CACHE, INSIDE
from progress import say

AT_ONCE = 2
"""Each holds half a gigabyte, and a run asks those of one version before the next: as many as it has threads."""

Ask = Callable[[str, Any], dict[str, Any]]
"""Takes a question and its subject, gives what was asked for or {"error": …}."""


class _Worker:
    """A process that imported OpenMetadata once; the import takes 10 s and a config 0.1 s."""

    def __init__(self, python: Path) -> None:
        self._name = python.parent.parent.name
        self._python = python
        self._log = CACHE / "openmetadata-logs" / f"{self._name}.log"
        self._lock = Lock()
        self._process: subprocess.Popen[str] | None = None

    def _start(self) -> subprocess.Popen[str]:
        self._log.parent.mkdir(parents=True, exist_ok=True)
        say(f"starting {self._name} …")
        started = time.monotonic()
        with self._log.open("w", encoding="utf-8") as log:
            self._process = subprocess.Popen(
                [str(self._python), str(INSIDE / "openmetadata_worker.py")],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        self._hear(self._process, "import", "metadata.ingestion.api.parser.InvalidWorkflowException")
        say(f"started {self._name} in {time.monotonic() - started:.1f} s")
        return self._process

    def _hear(self, process: subprocess.Popen[str], question: str, subject: Any) -> dict[str, Any]:
        assert process.stdin and process.stdout
        try:
            process.stdin.write(json.dumps([question, subject]) + "\n")
            process.stdin.flush()
            line = process.stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            said = " ".join(self._log.read_text("utf-8", errors="replace").split())
            raise Failed(f"{self._name} ended: {said[-600:]}")
        return json.loads(line)

    def ask(self, question: str, subject: Any) -> dict[str, Any]:
        with self._lock:
            return self._hear(self._process or self._start(), question, subject)

    def stop(self) -> None:
        with self._lock:
            if self._process and self._process.stdin:
                self._process.stdin.close()
                self._process.wait()
            self._process = None


_workers: OrderedDict[Path, _Worker] = OrderedDict()
_choosing = Lock()


def _worker(python: Path) -> _Worker:
    """Starting one more stops the one that was not asked for longest; asked again, it starts again."""
    with _choosing:
        worker = _workers.setdefault(python, _Worker(python))
        _workers.move_to_end(python)
        for other in list(_workers.values())[:-AT_ONCE]:
            other.stop()
        return worker


def ask_openmetadata(question: str, subject: Any, python: Path | None = None) -> dict[str, Any]:
    """Without an environment's interpreter, that of the worked examples' version is asked."""
    return _worker(python or openmetadata_python()).ask(question, subject)


def stop_openmetadata() -> None:
    for worker in _workers.values():
        worker.stop()
