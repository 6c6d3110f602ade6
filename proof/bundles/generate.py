"""Write a case's bundle, or see the product refuse to."""

import json
import shutil
from pathlib import Path
from typing import Any

from bundles.answers import answers_for
from bundles.bundle import Bundle
from bundles.case import Case
from bundles.command_line import command_line, said
from bundles.verdict import Refusal
from once import once
from outcome import Failed
from places import CACHE


def emptied(folder: Path) -> Path:
    """So that nothing of an earlier run can be taken for this one's."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def write_bundle(answers: dict[str, Any], folder: Path) -> Bundle:
    """The answers are kept beside the folder."""
    answers_file = emptied(folder).with_name(f"{folder.name}.json")
    answers_file.write_text(json.dumps(answers, indent=2), "utf-8")
    answer = command_line(str(answers_file), "--out", str(folder))
    if answer.returncode != 0:
        raise Failed(f"npm run bundle -- {answers_file.name} --out {said(answer)}")
    return Bundle(folder)


@once
def bundle_for(case: Case) -> Bundle:
    return write_bundle(answers_for(case), CACHE / "bundles" / case.folder_name)


def see_refused(refusal: Refusal) -> None:
    """What is judged to be impossible must not be written: exit 1 with the same reason, and no file."""
    case = refusal.case
    folder = emptied(CACHE / "bundles" / f"{case.folder_name}-refused-{case.server}")
    answer = command_line("-", "--out", str(folder), given=json.dumps(answers_for(case)))
    if answer.returncode != 1 or refusal.reason not in answer.stderr:
        raise Failed(f"meant was exit 1 with {refusal.reason!r}, npm run bundle {said(answer)}")
    written = [file.name for file in folder.rglob("*")]
    if written:
        raise Failed(f"refused {case.server} and wrote {', '.join(written)}")
