"""Texts that could mean something to Terraform, as the product writes them, read back by Terraform itself.

`texts.json` holds each text and what the product writes for it; the product's own test (src/bundle/text/hcl.test.ts)
keeps the two the same.
"""

import json
import re
import tempfile
import unicodedata
from functools import partial
from pathlib import Path

from check import Check
from outcome import Failed, require_none
from places import PROOF
from terraform.tools import Terraform

SHOWN = 8

Written = list[tuple[str, str]]
"""Each text, and what stands for it."""


def _told() -> Written:
    return [(text, written) for text, written in json.loads((PROOF / "terraform" / "texts.json").read_text("utf-8"))]


def _read(told: Written) -> list[str]:
    """What Terraform makes of them: an output needs neither provider nor state."""
    lines = "".join(f"    {written},\n" for _, written in told)
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "main.tf").write_text(f'output "texts" {{\n  value = [\n{lines}  ]\n}}\n', "utf-8")
        at = Terraform(Path(folder))
        at.well("fmt", "-check", "-diff")
        at.well("plan", "-out=plan", "-input=false", "-no-color")
        return at.json("show", "-json", "plan")["planned_values"]["outputs"]["texts"]["value"]


def _judge(told: Written) -> str:
    """Terraform composes letters and their accents, whatever way they are written; the product warns of that."""
    if not told:
        raise Failed("no text to judge")
    read = _read(told)
    problems = [
        f"{written} is read as {found!r}, meant was {text!r}"
        for (text, written), found in zip(told, read, strict=True)
        if found != unicodedata.normalize("NFC", text)
    ]
    require_none([*problems[:SHOWN], *([f"and {len(problems) - SHOWN} more"] if len(problems) > SHOWN else [])])
    return f"{len(told)} texts mean themselves"


FAULTS = {
    "a reference let through": ([("${path.module}", '"${path.module}"')], r"is read as '\.'"),
    "a directive let through": ([("%{if true}x%{endif}", '"%{if true}x%{endif}"')], "is read as 'x'"),
    "a template let through": ([("${a}", '"${a}"')], "Invalid reference"),
    "a doubled sign let through": ([("$${kept}", '"$${kept}"')], r"is read as '\$\{kept\}'"),
    "a quote let through": ([('a"b', '"a"b"')], "fmt exited"),
}
"""What is written for a text, and what is said of it."""


def _caught(name: str) -> str:
    told, says = FAULTS[name]
    try:
        detail = _judge(told)
    except Failed as failure:
        if re.search(says, str(failure)):
            return f"caught: {' '.join(str(failure).split())[:160]}"
        raise Failed(f"missed, it failed for another reason: {failure}") from failure
    raise Failed(f"missed: {detail}")


def text_checks() -> list[Check]:
    return [
        Check("terraform texts", lambda: _judge(_told())),
        *(Check(f"fault {name} (terraform texts)", partial(_caught, name)) for name in FAULTS),
    ]
