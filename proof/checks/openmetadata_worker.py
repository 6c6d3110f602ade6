"""The one OpenMetadata process of a run, asked line by line."""

import json
import subprocess
import time
from threading import Lock
from typing import Any

from environments.openmetadata import openmetadata_python
from once import once
from outcome import Failed
from places import CACHE, INSIDE
from progress import say

_one_question_at_a_time = Lock()
_running: list[subprocess.Popen[str]] = []


@once
def _worker() -> subprocess.Popen[str]:
    python = openmetadata_python()
    log = (CACHE / "openmetadata.log").open("w", encoding="utf-8")
    say("starting OpenMetadata, which takes about 10 s …")
    started = time.monotonic()
    worker = subprocess.Popen(
        [str(python), str(INSIDE / "openmetadata_worker.py")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=log,
        text=True,
    )
    _running.append(worker)
    _say_and_hear(worker, "import", "metadata.ingestion.api.parser.InvalidWorkflowException")
    say(f"started OpenMetadata in {time.monotonic() - started:.1f} s")
    return worker


def _say_and_hear(worker: subprocess.Popen[str], question: str, subject: Any) -> dict[str, Any]:
    assert worker.stdin and worker.stdout
    try:
        worker.stdin.write(json.dumps([question, subject]) + "\n")
        worker.stdin.flush()
        line = worker.stdout.readline()
    except BrokenPipeError:
        line = ""
    if not line:
        raise Failed(f"OpenMetadata ended: {' '.join((CACHE / 'openmetadata.log').read_text('utf-8').split())[-600:]}")
    return json.loads(line)


def ask_openmetadata(question: str, subject: Any) -> dict[str, Any]:
    """Either what was asked for, or {"error": …}."""
    worker = _worker()
    with _one_question_at_a_time:
        return _say_and_hear(worker, question, subject)


def stop_openmetadata() -> None:
    for worker in _running:
        assert worker.stdin
        worker.stdin.close()
        worker.wait()
