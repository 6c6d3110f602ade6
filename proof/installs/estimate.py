"""How far a run is: what stands before each cell, because an install is silent for a minute."""

import time
from collections.abc import Callable

from progress import say


class Estimate:
    """Reckons with the mean of the cells so far; the first says nothing."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.done = 0
        self.started = time.monotonic()

    def told(self, name: str, run: Callable[[], str]) -> Callable[[], str]:
        def telling() -> str:
            say(f"{self.done + 1} of {self.total}, {name} …{self._left()}")
            try:
                return run()
            finally:
                self.done += 1

        return telling

    def _left(self) -> str:
        if not self.done:
            return ""
        seconds = (time.monotonic() - self.started) / self.done * (self.total - self.done)
        return f" about {seconds / 60:.0f} min left" if seconds >= 60 else f" about {seconds:.0f} s left"
