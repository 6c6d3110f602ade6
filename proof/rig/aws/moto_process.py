"""moto, the stand-in for AWS's services, as a process of its own with nothing in it."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from environments.venv import Wanted, ensure_venv
from once import once
from outcome import Failed

VERSION = "5.2.5"
BOTO = ("boto3==1.44.5", "botocore==1.44.5")
SERVICES = "cloudformation,ecs,iam,logs,s3,secretsmanager,server,ssm,sts"
PYTHON = "3.11"
HOST = "127.0.0.1"
SERVER = Path(__file__).with_name("inside") / "serve_moto.py"
TIME_LIMIT = 120


@once
def moto_python() -> Path:
    """The interpreter that has moto, and with it a boto3 of the same day."""
    return ensure_venv(Wanted(f"moto-{VERSION}", PYTHON, (f"moto[{SERVICES}]=={VERSION}", *BOTO)))


def _variables() -> dict[str, str]:
    """No credentials and no settings of this machine: moto itself never leaves it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "MOTO_"))}
    return {**kept, "AWS_EC2_METADATA_DISABLED": "true", "AWS_ACCESS_KEY_ID": "moto", "AWS_SECRET_ACCESS_KEY": "moto"}


@contextmanager
def moto() -> Iterator[int]:
    """The port it listens on. Refuses to go on when it does not come up."""
    python = moto_python()
    process = subprocess.Popen(
        [str(python), str(SERVER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=_variables(),
    )
    assert process.stdin
    assert process.stdout
    try:
        said = process.stdout.readline().strip()
        if not said.isdigit():
            raise Failed(f"moto did not start: exit {process.wait(TIME_LIMIT)}")
        yield int(said)
    finally:
        process.stdin.close()
        process.kill()
        process.wait(TIME_LIMIT)
        process.stdout.close()
