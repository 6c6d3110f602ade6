"""Calls to the emulated AWS that make it what a check looks at: done as its administrator, and never by the script."""

import json
import subprocess
from pathlib import Path
from typing import Any

from outcome import Failed
from rig.aws.moto_process import moto_python
from shell.account import Account

SCRIPT = Path(__file__).with_name("inside") / "arrange.py"
TIME_LIMIT = 120

Call = tuple[str, str, dict[str, Any]]
"""A client of boto3, an operation of it, and its arguments."""


def arrange(account: Account, calls: list[Call]) -> list[dict[str, Any]]:
    answer = subprocess.run(
        [str(moto_python()), str(SCRIPT)],
        env=account.variables,
        input=json.dumps(calls),
        capture_output=True,
        text=True,
        check=False,
        timeout=TIME_LIMIT,
    )
    if answer.returncode != 0:
        raise Failed(f"arrange.py exited {answer.returncode}: {answer.stderr.strip()[-500:]}")
    return json.loads(answer.stdout)
