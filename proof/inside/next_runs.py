"""Runs in an Airflow's interpreter: which schedules its croniter takes, and when it would run each."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from typing import Any

import pendulum
from airflow.timetables.interval import CronDataIntervalTimetable


def _judged(schedule: str, after: datetime, count: int) -> dict[str, Any]:
    moments: list[str] = []
    try:
        # Airflow 2.4 to 2.6 ask for a time zone where later ones take its name, too.
        timetable = CronDataIntervalTimetable(schedule, timezone=pendulum.timezone("UTC"))
        timetable.validate()
        moment = after
        for _ in range(count):
            moment = timetable._get_next(moment)
            moments.append(moment.strftime("%Y-%m-%dT%H:%MZ"))
    except Exception as refused:  # croniter raises its own errors and, for some texts, plain ones
        return {"runs": moments, "refused": f"{type(refused).__name__}: {refused}"[:100]}
    return {"runs": moments}


def main() -> None:
    asked = json.load(sys.stdin)
    after = pendulum.parse(asked["after"])
    print(json.dumps({one: _judged(one, after, asked["count"]) for one in asked["schedules"]}))


main()
