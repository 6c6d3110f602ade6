"""The programs that judge documents, in environments of their own, and how they are asked."""

import json
import subprocess
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from environments.venv import Wanted, ensure_venv
from once import once
from outcome import Failed
from places import PROJECT, PROOF
from rig.aws.moto_process import moto_python

INSIDE = PROOF / "documents" / "inside"
TIME_LIMIT = 600


@once
def documents_python() -> Path:
    """parliament imports pkg_resources, which setuptools has until 81."""
    return ensure_venv(
        Wanted(
            "judges-of-documents",
            "3.11",
            ("parliament==1.6.4", "cfn-lint==1.58.0", "setuptools==80.9.0", "PyYAML==6.0.3", "botocore==1.44.5"),
        )
    )


@once
def _asked(command: tuple[str, ...], given: str) -> str:
    """The documents of many releases are the same, and what is said of them is a matter of them alone."""
    ran = subprocess.run(
        command, cwd=PROJECT, input=given, capture_output=True, text=True, check=False, timeout=TIME_LIMIT
    )
    if ran.returncode != 0:
        raise Failed(f"{Path(command[1]).name} ended with {ran.returncode}: {' '.join(ran.stderr.split())[-600:]}")
    return ran.stdout


def _answer(interpreter: str | Path, script: str, given: Any) -> Any:
    return json.loads(_asked((str(interpreter), str(INSIDE / script)), json.dumps(given)))


def in_documents(script: str, given: Any) -> Any:
    return _answer(documents_python(), script, given)


def in_moto(script: str, given: Any) -> Any:
    return _answer(moto_python(), script, given)


def in_node(script: str, given: Any) -> Any:
    return _answer("node", script, given)


@once
def cfn_lint(template: str, region: str) -> list[dict[str, Any]]:
    """Its findings as it gives them. Its exit code says what kinds there are, so it is not looked at."""
    program = str(documents_python().with_name("cfn-lint"))
    with NamedTemporaryFile("w", encoding="utf-8", suffix=".yaml") as file:
        file.write(template)
        file.flush()
        command = [program, "--format", "json", "--regions", region, "--template", file.name]
        ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=TIME_LIMIT)
    try:
        return json.loads(ran.stdout)
    except ValueError as error:
        raise Failed(f"cfn-lint exited {ran.returncode}: {' '.join(ran.stderr.split())[-600:]}") from error
