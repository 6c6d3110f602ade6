"""One patch cell, run: what arrived at the stand-in of OpenMetadata's API, and whether the password went with it."""

import os
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from outcome import Failed
from patches.bundle import PASSWORD, SERVICE, TOKEN, dag_of, requirements_of, write_bundle
from patches.cell import PatchCell
from patches.environment import digest, install, unpinned
from patches.secret_store import secret_store
from rig.aws.aws import OLD_BOTOCORE
from rig.openmetadata.arrived import COLUMNS, flush_problems, metadata_problems
from rig.openmetadata.stand_in import StandIn, openmetadata_api
from rig.postgres import Source
from runs.leaks import writings

SCRIPT = Path(__file__).parent / "inside" / "run_task.py"
TIME_LIMIT = 600
"""Seconds; the slowest took 60 with two at once."""
PASSED_ON = ("PATH", "LANG", "LC_ALL", "TMPDIR")


@dataclass(frozen=True)
class Outcome:
    """What a run showed. `requirements` names the set of lines that was installed."""

    requirements: str
    tables: int
    secret_sent: bool
    locked: bool


class Refused(Exception):
    """The product does not write a bundle for the cell; the message is its reason."""


def _environment(endpoint: str, folder: Path) -> dict[str, str]:
    return {
        **{name: os.environ[name] for name in PASSED_ON if name in os.environ},
        "HOME": str(folder),
        "PYTHONPATH": str(OLD_BOTOCORE),
        "AWS_ENDPOINT_URL": endpoint,
        "AWS_ACCESS_KEY_ID": "proof",
        "AWS_SECRET_ACCESS_KEY": "proof",
        "AWS_DEFAULT_REGION": "us-east-2",
        "AWS_EC2_METADATA_DISABLED": "true",
    }


def _last_words(log: str) -> str:
    lines = [line for line in log.splitlines() if line.strip()]
    errors = [line for line in lines if "Error" in line or "not found" in line or "Failed" in line]
    return " ".join(" | ".join([*errors[-3:], *lines[-1:]]).split())[-900:]


def _run(python: Path, dag: Path, environment: dict[str, str]) -> tuple[int, str]:
    command = [str(python), str(SCRIPT), str(dag), str(dag.with_suffix(".yaml"))]
    try:
        answer = subprocess.run(
            command,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            text=True,
            errors="replace",
            check=False,
            timeout=TIME_LIMIT,
        )
    except subprocess.TimeoutExpired as error:
        raise Failed(f"{dag.name} was not done after {TIME_LIMIT} s") from error
    return answer.returncode, answer.stdout


def _problems(code: int, log: str, api: StandIn) -> list[str]:
    """A green task with nothing stored is called by its name: it is the worst of all."""
    missing = metadata_problems(api, SERVICE)
    problems = [*missing, *flush_problems(log)]
    if code != 0:
        return [f"the task fails: {_last_words(log)}", *problems]
    return [f"the task is green: {_last_words(log)}", *problems] if problems else []


def run_cell(cell: PatchCell, source: Source, slot: int, edit: Callable[[list[str]], list[str]] = list) -> Outcome:
    """Write the bundle, install its requirements and run its task. `edit` plants a fault into the requirements."""
    with tempfile.TemporaryDirectory() as name, openmetadata_api(cell.server) as api:
        folder = Path(name)
        bundle = write_bundle(cell, source, api.url, folder / "bundle")
        if isinstance(bundle, str):
            raise Refused(bundle)
        requirements = edit(requirements_of(bundle))
        python = install(cell.approach, cell.release, cell.python, slot, requirements)
        with secret_store({TOKEN: api.token, PASSWORD: source.password}) as endpoint:
            code, log = _run(python, dag_of(bundle), _environment(endpoint, folder))
        problems = _problems(code, log, api)
        if problems:
            raise Failed("; ".join(problems))
        tables = sum(one["name"] in COLUMNS for one in api.stored("tables"))
        sent = api.sent()
        secret_sent = any(writing in sent for writing in writings(source.password))
        return Outcome(digest(requirements), tables, secret_sent, not unpinned(requirements))
