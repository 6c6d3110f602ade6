"""A check that passed is not run again while nothing it depends on has changed."""

import sys
from dataclasses import replace

from check import Check
from environments.interpreter import find_python
from outcome import Failed
from remembered import built_program, recall, remember, whole_proof

PYTHONS = ("3.7", "3.10", "3.11", "3.12")


def _interpreters() -> list[str]:
    """Another patch of a Python is another consumer."""
    found = []
    for minor in PYTHONS:
        try:
            found.append(find_python(minor))
        except Failed:
            found.append(f"no {minor}")
    return [sys.version, *found]


def remembering(check: Check) -> Check:
    """The same check, answered from what was found before where product, proof and interpreters are the same."""

    def run() -> str:
        key = (check.name, built_program(), whole_proof(), *_interpreters())
        before = recall(*key)
        if before is not None:
            return f"{before} (as proven before)"
        detail = check.run()
        remember(detail, *key)
        return detail

    return replace(check, run=run)
