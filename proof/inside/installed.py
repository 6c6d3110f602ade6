"""Runs in the interpreter of an environment: name and version of everything installed there."""

from __future__ import annotations

import json
import re
import sys
from importlib.metadata import distributions
from pathlib import Path


def main() -> None:
    versions = {re.sub(r"[-_.]+", "-", one.metadata["Name"]).lower(): one.version for one in distributions()}
    Path(sys.argv[1]).write_text(json.dumps(versions), "utf-8")


main()
