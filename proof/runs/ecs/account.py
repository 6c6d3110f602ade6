"""An account made ready as the bundle says, by its stack or by its commands."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

from bundles.bundle import Bundle
from outcome import Failed
from rig.aws.aws import Aws
from rig.aws.moto_process import moto_python

PREPARE = Path(__file__).with_name("inside") / "prepare_account.py"
TIME_LIMIT = 300


def _read(file: Path) -> Any:
    return json.loads(file.read_text("utf-8"))


def _policies(bundle: Bundle, name: str) -> dict[str, Any]:
    """The files for a role; with a stack its policies stand in the template instead."""
    file = bundle.folder / "iam" / f"{name}-role-policy.json"
    return {name: _read(file)} if file.is_file() else {}


def _given(bundle: Bundle) -> dict[str, Any]:
    answers = bundle.answers
    approach, folder = answers["approach"], bundle.folder
    template = folder / "ecs" / "cloudformation.yaml"
    trust = folder / "iam" / "ecs-tasks-trust-policy.json"
    environment_role = answers["environment"]["executionRole"].rpartition("/")[2]
    return {
        "setup": approach["setup"],
        "stack": f"openmetadata-ingestion-{answers['environment']['name']}",
        "template": template.read_text("utf-8") if template.is_file() else "",
        "cluster": approach["cluster"],
        "held": approach["existingCluster"],
        "logGroup": approach["logGroup"],
        "definitions": [_read(file) for file in sorted((folder / "ecs").glob("task-definition*.json"))],
        "trust": _read(trust) if trust.is_file() else {},
        "roles": [
            {"name": environment_role, "made": False, "policies": _policies(bundle, "mwaa-execution")},
            {"name": approach["taskRole"], "made": True, "policies": _policies(bundle, "task")},
            {"name": approach["taskExecutionRole"], "made": True, "policies": _policies(bundle, "task-execution")},
        ],
    }


def prepare(aws: Aws, bundle: Bundle, region: str) -> None:
    """The environment's role is there first; what it and the other roles may do comes from the bundle alone."""
    environment = {**os.environ, **aws.environment(aws.admin, region)}
    answer = subprocess.run(
        [str(moto_python()), str(PREPARE)],
        input=json.dumps(_given(bundle)),
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=TIME_LIMIT,
    )
    if answer.returncode != 0:
        raise Failed(f"the account could not be made ready: {' '.join(answer.stderr.split())[-600:]}")
