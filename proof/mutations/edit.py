"""An edit of the product's source: a text that stands in a file exactly once, and what stands there instead."""

from dataclasses import dataclass
from pathlib import Path

from outcome import Failed


@dataclass(frozen=True)
class Edit:
    file: str
    """Below the checkout."""
    text: str
    """Short and specific, so that it survives changes around it."""
    instead: str

    def apply(self, checkout: Path) -> None:
        """Refuses a text that is not there or not alone: a fault that was not planted must not pass for one caught."""
        file = checkout / self.file
        if not file.is_file():
            raise Failed(f"the file to edit is no longer there: {self.file}")
        source = file.read_text("utf-8")
        found = source.count(self.text)
        if found != 1:
            there = "no longer there" if found == 0 else f"there {found} times"
            raise Failed(f"the text to edit is {there}, {self.file}: {self.text!r}")
        file.write_text(source.replace(self.text, self.instead), "utf-8")
