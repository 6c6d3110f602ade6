"""The outcome as a table for people: which fault, in which file, noticed by which check, in which words."""

from pathlib import Path
from threading import Lock

from mutations.every import MUTATIONS
from mutations.mutation import Mutation
from places import CACHE

FILE = CACHE / "mutations.md"
HEAD = "| fault | file edited | noticed by | in these words |\n|---|---|---|---|\n"

_one_at_a_time = Lock()


def _row(mutation: Mutation) -> str:
    words = mutation.noticed_before()
    said = f"`{words}`" if words else "not run"
    file = mutation.edit.file.removeprefix("src/")
    cells = (mutation.name, f"`{file}`", f"`{mutation.judged_by}`", said)
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |\n"


def write_table() -> Path:
    """With what is known of every mutation, in this run or an earlier one."""
    with _one_at_a_time:
        FILE.write_text(HEAD + "".join(map(_row, MUTATIONS)), "utf-8")
    return FILE
