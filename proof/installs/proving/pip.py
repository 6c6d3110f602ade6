"""Real pip, run in an environment as MWAA runs it."""

import os
import re
import subprocess
import time
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from outcome import Failed

PIP = "26.3"
"""The newest that runs on Python 3.10. Pinned, because another one may resolve differently."""

TIME_LIMIT = 540
"""Seconds: MWAA stops an install after nine minutes (facts: MWAA, §3)."""

OPT_OUT = re.compile(r"-c |--constraint ")
"""What the image's entrypoint searches each line for, comments included (facts: MWAA, §2.2)."""


@dataclass(frozen=True)
class Installed:
    seconds: float
    said: str


def environment(home: Path) -> dict[str, str]:
    """Nothing of this machine's own packages or settings; where pip finds its index stays as it is."""
    passed_on = ("HOME", "LANG", "LC_ALL", "TMPDIR", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "HTTPS_PROXY", "NO_PROXY")
    return {
        **{name: os.environ[name] for name in passed_on if name in os.environ},
        **{
            name: value
            for name, value in os.environ.items()
            if name in ("PIP_INDEX_URL", "PIP_CERT", "PIP_CONFIG_FILE")
        },
        "PATH": os.defpath,
        "PYTHONNOUSERSITE": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_INPUT": "1",
        "AIRFLOW_HOME": str(home),
    }


def _pip(python: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [str(python), "-m", "pip", *arguments]
    return subprocess.run(
        command, env=environment(home), cwd=home, capture_output=True, text=True, check=False, timeout=TIME_LIMIT
    )


def opts_out(requirements: str) -> bool:
    return any(OPT_OUT.search(line) for line in requirements.splitlines())


def as_mwaa(python: Path, home: Path, requirements: str, essential: Path, full: Path) -> Installed:
    """`pip install --constraint <essential> -r requirements.txt`, with the full constraints too unless opted out."""
    more = [] if opts_out(requirements) else ["-c", str(full)]
    return install(python, home, requirements, "--constraint", str(essential), *more)


def install(python: Path, home: Path, requirements: str, *options: str) -> Installed:
    file = home / "requirements.txt"
    file.write_text(requirements, "utf-8")
    started = time.monotonic()
    try:
        ran = _pip(python, home, "install", "--progress-bar", "off", *options, "-r", str(file))
    except subprocess.TimeoutExpired:
        raise Failed(f"pip did not end within {TIME_LIMIT} s, after which MWAA stops it") from None
    if ran.returncode != 0:
        under = " under the full constraints" if "-c" in options else ""
        raise Failed(f"pip exited {ran.returncode}{under}: {_essence(ran)}")
    return Installed(time.monotonic() - started, ran.stdout)


def _essence(ran: subprocess.CompletedProcess[str]) -> str:
    """The requirements that collide, which pip lists among its progress; else the end of what it complained of."""
    conflict = ran.stdout.partition("The conflict is caused by:")[2].strip().splitlines()
    colliding = [line.strip() for line in takewhile(str.strip, conflict)]
    complaints = [line for line in ran.stderr.splitlines() if line.startswith("ERROR: Cannot install")]
    if not (colliding or complaints):
        complaints = [line for line in ran.stderr.splitlines() if line.strip()][-12:]
    return " ".join(" ".join([*complaints, "; ".join(colliding)]).split())[:900]


def broken(python: Path, home: Path) -> list[str]:
    """The lines of `pip check`, each a requirement of an installed package that is not met."""
    ran = _pip(python, home, "check")
    lines = [line.strip() for line in ran.stdout.splitlines() if line.strip()]
    if ran.returncode == 0:
        return []
    if not lines:
        raise Failed(f"pip check exited {ran.returncode}: {ran.stderr[-300:]}")
    return lines
