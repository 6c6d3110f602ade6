"""The documents of a bundle: its own, or where a stack holds them, those of the same answers set up by commands."""

import json
from pathlib import Path

from bundles.bundle import Bundle
from bundles.generate import write_bundle
from once import once
from places import CACHE


@once
def _written(answers: str, name: str) -> Path:
    changed = json.loads(answers)
    changed["approach"]["setup"] = "commands"
    return write_bundle(changed, CACHE / "shell" / f"{name}-by-commands").folder


def documents_of(bundle: Bundle) -> Path:
    """A stack and the commands have to leave the same, so what one writes down is what is expected of the other."""
    answers = bundle.answers
    if answers["approach"].get("setup") != "cloudformation":
        return bundle.folder
    environment = answers["environment"]
    return _written(json.dumps(answers), f"{environment['release']}-{environment['region']}")
