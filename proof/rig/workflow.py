"""One workflow of a bundle, run by the OpenMetadata it was written for."""

import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from outcome import Failed

SCRIPT = Path(__file__).with_name("inside") / "run_workflow.py"
TIME_LIMIT = 600
"""Seconds; the slowest took 38 with two at once."""
PEAK = re.compile(r"^peak (\d+) MB$", re.MULTILINE)


@dataclass(frozen=True)
class Ran:
    succeeded: bool
    log: str

    @property
    def megabytes(self) -> int:
        found = PEAK.search(self.log)
        return int(found[1]) if found else 0

    @property
    def last_words(self) -> str:
        lines = [line for line in self.log.splitlines() if line.strip() and not PEAK.match(line)]
        return " ".join(" ".join(lines[-3:]).split())[-400:]


def run_workflow(python: Path, dag: Path, secrets: dict[str, str]) -> Ran:
    """`secrets` by their names in the config, which stands beside the DAG. Refuses one that takes too long."""
    command = [str(python), str(SCRIPT), str(dag), str(dag.with_suffix(".yaml"))]
    try:
        answer = subprocess.run(
            command,
            input=json.dumps(secrets),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
            timeout=TIME_LIMIT,
        )
    except subprocess.TimeoutExpired as error:
        raise Failed(f"{dag.name} was not done after {TIME_LIMIT} s") from error
    return Ran(answer.returncode == 0, answer.stdout)
