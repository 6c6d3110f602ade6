"""The group `schedules`: what the product takes as a schedule Airflow takes as well, and runs at the same times.

`schedules.json` holds what the product says, null where it refuses; its own test (src/answers/schedules.test.ts) keeps
the two the same. It lies here because a check is run again when a file of the proof has changed.
"""

import json
import os
import subprocess
import tempfile
from functools import partial
from typing import Any

from check import Check
from environments.airflow import airflow_python
from once import once
from outcome import Failed, require_none
from places import INSIDE, PROOF
from selection import Selection
from versions import Release, releases

RELEASES = ("2.4.3", "2.10.3", "3.3.1")
"""With croniter 1.3.7, 5.0.1 and 6.2.4."""
COUNT = 5
SHOWN = 12
TIME_LIMIT = 300

Runs = dict[str, list[str]]


def _told() -> tuple[str, Runs]:
    told = json.loads((PROOF / "schedules" / "schedules.json").read_text("utf-8"))
    return told["after"], {schedule: runs for schedule, runs in told["runs"].items() if runs is not None}


def _said(release: Release, after: str, schedules: list[str]) -> dict[str, Any]:
    asked = json.dumps({"after": after, "count": COUNT, "schedules": schedules})
    with tempfile.TemporaryDirectory() as home:
        ran = subprocess.run(
            [str(airflow_python(release)), str(INSIDE / "next_runs.py")],
            env={**os.environ, "AIRFLOW_HOME": home},
            input=asked,
            capture_output=True,
            text=True,
            check=False,
            timeout=TIME_LIMIT,
        )
    if ran.returncode != 0:
        raise Failed(f"asking Airflow ended with {ran.returncode}: {' '.join(ran.stderr.split())[-300:]}")
    return json.loads(ran.stdout.splitlines()[-1])


@once
def _of_all(release: Release) -> dict[str, Any]:
    after, runs = _told()
    return _said(release, after, [*runs])


def problems(runs: Runs, said: dict[str, Any]) -> list[str]:
    """The schedules that Airflow refuses, or would run at other times."""
    found = []
    for schedule, ours in runs.items():
        if "refused" in said[schedule]:
            found.append(f"{schedule!r} is refused: {said[schedule]['refused']}")
        elif len(ours) != COUNT or said[schedule]["runs"] != ours:
            found.append(f"{schedule!r} runs at {said[schedule]['runs']}, not at {ours}")
    return found


def _same(release: Release) -> str:
    _, runs = _told()
    if not runs:
        raise Failed("no schedule to judge")
    found = problems(runs, _of_all(release))
    require_none([*found[:SHOWN], *([f"and {len(found) - SHOWN} more"] if len(found) > SHOWN else [])])
    return f"{len(runs)} schedules taken, {COUNT} runs each at the same times"


def _another_time(release: Release) -> list[str]:
    _, runs = _told()
    schedule = "0 2 * * *"
    first, *others = runs[schedule]
    return problems({**runs, schedule: [first.replace("T02:00", "T02:01"), *others]}, _of_all(release))


def _taken_by_us_alone(release: Release) -> list[str]:
    after, runs = _told()
    never = "0 0 30 2 *"
    made_up = runs["@monthly"]
    return problems({never: made_up}, _said(release, after, [never]))


FAULTS = {
    "another time": (_another_time, "'0 2 * * *' runs at"),
    "a day that no month has": (_taken_by_us_alone, "'0 0 30 2 *' is refused"),
}


def _caught(release: Release, name: str) -> str:
    plant, words = FAULTS[name]
    found = plant(release)
    if len(found) != 1 or words not in found[0]:
        raise Failed(f"missed: {'; '.join(found) or 'no problem found'}")
    return f"caught: {found[0]}"


def checks(selection: Selection) -> list[Check]:
    asked = [
        release
        for release in releases()
        if release.name in RELEASES and (not selection.narrowed or selection.takes_release(release.name))
    ]
    right = [Check(f"schedules {release.name}", partial(_same, release)) for release in asked]
    faults = [Check(f"schedules fault {name}", partial(_caught, asked[0], name)) for name in FAULTS if asked]
    return [*right, *faults]
