"""Work that is done once: a file in the cache, written whole or not at all, because two threads may want it."""

import os
import tempfile
from pathlib import Path


def keep(path: Path, content: bytes) -> None:
    """Puts content where a later run finds it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    os.replace(name, path)
