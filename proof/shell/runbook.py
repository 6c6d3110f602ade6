"""The commands of a runbook, as a reader of README.md finds them."""

import re
from dataclasses import dataclass
from pathlib import Path

from outcome import Failed

FENCE = re.compile(r"^(?P<fence>`{3,})bash\n(?P<text>.*?\n)(?P=fence)$", re.MULTILINE | re.DOTALL)
UNDO = "\n## Undo\n"


@dataclass(frozen=True)
class Runbook:
    steps: tuple[str, ...]
    """One text a block of commands."""
    undo: tuple[str, ...]

    @property
    def blocks(self) -> tuple[str, ...]:
        return (*self.steps, *self.undo)


def _blocks(text: str) -> tuple[str, ...]:
    return tuple(match["text"] for match in FENCE.finditer(text))


def runbook(bundle: Path) -> Runbook:
    """Refuses a README without steps or without an undo, which would leave nothing to prove."""
    text = (bundle / "README.md").read_text("utf-8")
    if text.count(UNDO) != 1:
        raise Failed("README.md has no section Undo")
    steps, undo = (_blocks(part) for part in text.split(UNDO))
    if not steps or not undo:
        raise Failed(f"README.md has {len(steps)} blocks of commands and {len(undo)} to undo them")
    return Runbook(steps, undo)
