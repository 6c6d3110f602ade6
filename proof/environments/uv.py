"""The uv that started this run, or the one on PATH."""

import os
import shutil

from outcome import Failed


def uv() -> str:
    """`uv run` puts its own path into UV, so a uv that is not on PATH is still found."""
    found = os.environ.get("UV") or shutil.which("uv")
    if not found:
        raise Failed("uv is neither in the variable UV nor on PATH; start through `npm run proof`")
    return found
