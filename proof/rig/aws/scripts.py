"""Running a script by real boto3, as a principal of the account."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

from outcome import Failed
from rig.aws.moto_process import moto_python

INSIDE = Path(__file__).with_name("inside")
TIME_LIMIT = 600


def run_inside(script: str, variables: dict[str, str], given: Any) -> Any:
    """What it prints, as JSON."""
    answer = subprocess.run(
        [str(moto_python()), str(INSIDE / script)],
        env={"PATH": os.environ.get("PATH", ""), **variables},
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=False,
        timeout=TIME_LIMIT,
    )
    if answer.returncode != 0:
        raise Failed(f"{script} exited {answer.returncode}: {answer.stderr.strip()[-400:]}")
    return json.loads(answer.stdout)
