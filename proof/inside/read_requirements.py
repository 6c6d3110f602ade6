"""Runs in an Airflow's interpreter, at the release's own pin of `packaging`: read requirements files line by line."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from packaging.requirements import InvalidRequirement, Requirement

COMMENT = re.compile(r"(^|\s)#.*$")
"""pip's own rule: a # starts a comment only at the line's start or after a blank."""


def main(files: list[str]) -> None:
    good = 0
    bad: list[str] = []
    for file in files:
        for number, line in enumerate(Path(file).read_text("utf-8").splitlines(), start=1):
            text = COMMENT.sub("", line).strip()
            if not text or text.startswith("-"):
                continue
            try:
                Requirement(text)
                good += 1
            except InvalidRequirement as error:
                bad.append(f"{Path(file).name}:{number} {text!r}: {str(error).splitlines()[0]}")
    print(json.dumps({"good": good, "bad": bad}))


if __name__ == "__main__":
    main(sys.argv[1:])
