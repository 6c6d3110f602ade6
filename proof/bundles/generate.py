"""Write a case's bundle, or see the product refuse to."""

import json
import shutil
from pathlib import Path

from bundles.answers import answers_for
from bundles.bundle import Bundle
from bundles.case import Case
from bundles.command_line import command_line, said
from bundles.verdict import Refusal
from once import once
from outcome import Failed
from places import CACHE


def _emptied(name: str) -> Path:
    """So that nothing of an earlier run can be taken for this one's."""
    folder = CACHE / "bundles" / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


@once
def bundle_for(case: Case) -> Bundle:
    folder = _emptied(case.folder_name)
    answers_file = folder.parent / f"{case.folder_name}.json"
    answers_file.write_text(json.dumps(answers_for(case), indent=2), "utf-8")
    answer = command_line(str(answers_file), "--out", str(folder))
    if answer.returncode != 0:
        raise Failed(f"npm run bundle -- {answers_file.name} --out {said(answer)}")
    return Bundle(folder)


def see_refused(refusal: Refusal) -> None:
    """What is judged to be impossible must not be written: exit 1 with the same reason, and no file."""
    case = refusal.case
    folder = _emptied(f"{case.folder_name}-refused-{case.server}")
    answer = command_line("-", "--out", str(folder), given=json.dumps(answers_for(case)))
    if answer.returncode != 1 or refusal.reason not in answer.stderr:
        raise Failed(f"meant was exit 1 with {refusal.reason!r}, npm run bundle {said(answer)}")
    written = [file.name for file in folder.rglob("*")]
    if written:
        raise Failed(f"refused {case.server} and wrote {', '.join(written)}")
