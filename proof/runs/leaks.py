"""Where a secret's value stands in the open, in whatever writing."""

import base64
import html
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, quote_plus


def _in_base64(value: str) -> Iterator[str]:
    """Wherever in a longer text it begins, only the letters that it alone decides."""
    data = value.encode()
    for before in range(3):
        for encode in (base64.b64encode, base64.urlsafe_b64encode):
            text = encode(b"\0" * before + data).decode().rstrip("=")
            yield text[(0, 2, 3)[before] : len(text) - (len(text) % 4 != 0)]


def writings(value: str) -> set[str]:
    """The value itself, and as Python, JSON, JSON within JSON, an address, HTML and base64 write it."""
    in_json = json.dumps(value)[1:-1]
    return {
        value,
        repr(value)[1:-1],
        in_json,
        json.dumps(in_json)[1:-1],
        quote(value),
        quote(value, safe=""),
        quote_plus(value),
        html.escape(value),
        *_in_base64(value),
    }


def leaks_in_text(where: str, text: str, secrets: dict[str, str]) -> list[str]:
    """`secrets`: what each is, and its value; what is told names the secret and never shows it."""
    return [f"{what} stands in {where}" for what, value in secrets.items() if any(w in text for w in writings(value))]


def leaks_in_files(folder: Path, secrets: dict[str, str]) -> list[str]:
    """Every file below, a database and what is compiled too."""
    needles = {what: [writing.encode() for writing in writings(value)] for what, value in secrets.items()}
    found = []
    for file in sorted(folder.rglob("*")):
        if not file.is_file() or file.is_symlink():
            continue
        content = file.read_bytes()
        found += [
            f"{what} stands in {file.relative_to(folder)}"
            for what, each in needles.items()
            if any(needle in content for needle in each)
        ]
    return found
