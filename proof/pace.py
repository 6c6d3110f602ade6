"""How far a run is, and about how long it still takes: reckoned with what each check took the last time."""

import json
import time

from check import Check, Result
from places import CACHE
from progress import say

FILE = CACHE / "durations.json"
TELL_EVERY = 20
"""Seconds between two lines."""
UNKNOWN = 2.0
"""Seconds a check is reckoned with before anything is known of its group."""

SCALES = (0.25, 4)
"""A machine is at most so much quicker or slower than the last: the first few checks tell little."""


class Pace:
    def __init__(self, groups: dict[str, list[Check]]) -> None:
        self._last: dict[str, float] = json.loads(FILE.read_text("utf-8")) if FILE.is_file() else {}
        self._left = {check.name: group for group, checks in groups.items() for check in checks}
        self._total = len(self._left)
        self._seen: dict[str, list[float]] = {}
        self._started = self._told = time.monotonic()
        self._reckoned_done = 0.0

    def _reckoned(self, name: str) -> float:
        group = self._seen.get(self._left.get(name, ""), [])
        return self._last.get(name) or (sum(group) / len(group) if group else UNKNOWN)

    def after(self, result: Result) -> None:
        """What is remembered takes no time and says nothing of how long the others take."""
        name = result.check.name
        self._reckoned_done += self._reckoned(name)
        group = self._left.pop(name, "")
        if "(as proven before)" not in result.line:
            if result.passed:
                self._last[name] = round(result.seconds, 2)
            self._seen.setdefault(group, []).append(result.seconds)
        if time.monotonic() - self._told > TELL_EVERY:
            self._told = time.monotonic()
            say(f"{self._total - len(self._left)} of {self._total} done, {self._said_left()}")

    def _said_left(self) -> str:
        """Two checks run side by side, and machines differ: the pace so far sets the scale, within reason."""
        elapsed = time.monotonic() - self._started
        scale = min(max(elapsed / max(self._reckoned_done, 1), SCALES[0]), SCALES[1])
        seconds = scale * sum(self._reckoned(name) for name in self._left)
        return f"about {seconds / 60:.0f} min left" if seconds >= 90 else f"about {seconds:.0f} s left"

    def keep(self) -> None:
        FILE.parent.mkdir(parents=True, exist_ok=True)
        FILE.write_text(json.dumps(self._last, indent=0, sort_keys=True), "utf-8")
