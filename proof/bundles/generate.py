"""Write a case's bundle with the project's own command line, exactly as a person would."""

import json
import shutil
import subprocess
from threading import Lock
from typing import Any

from bundles.awkward import make_awkward
from bundles.bundle import Bundle
from bundles.case import Case
from once import once
from outcome import Failed
from places import CACHE, PROJECT
from versions import openmetadata

TIME_LIMIT = 300
"""Seconds; the first call builds the command line, the others take one."""

_one_at_a_time = Lock()
"""So that two first calls don't both build it."""


def _command_line(*arguments: str) -> str:
    command = ["npm", "run", "--silent", "bundle", "--", *arguments]
    with _one_at_a_time:
        answer = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False, timeout=TIME_LIMIT)
    if answer.returncode != 0:
        said = " ".join((answer.stderr or answer.stdout).split())[-600:]
        raise Failed(f"npm run bundle -- {' '.join(arguments)} exited {answer.returncode}: {said}")
    return answer.stdout


@once
def _example(name: str) -> str:
    return _command_line("--example", name)


def _answers(case: Case) -> dict[str, Any]:
    """The worked example's answers, pointed at the release under proof."""
    answers = json.loads(_example(case.example))
    answers["environment"]["release"] = case.release.name
    answers["openmetadata"]["server"] = openmetadata().server
    answers["runtime"] = {**answers.get("runtime", {}), "layout": case.layout}
    if case.awkward:
        make_awkward(answers)
    return answers


@once
def bundle_for(case: Case) -> Bundle:
    """Into an emptied folder, so that nothing of an earlier run can be taken for this one's."""
    folder = CACHE / "bundles" / case.folder_name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    answers_file = folder.parent / f"{case.folder_name}.json"
    answers_file.write_text(json.dumps(_answers(case), indent=2), "utf-8")
    _command_line(str(answers_file), "--out", str(folder))
    return Bundle(folder)
