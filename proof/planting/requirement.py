"""A requirement that pip can't read."""

from pathlib import Path

from planting.edit import Plant


def with_requirement(line: str) -> Plant:
    def plant(bundle: Path) -> None:
        with (bundle / "requirements.txt").open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")

    return plant
