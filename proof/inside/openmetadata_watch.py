"""Notice a DAG file that imports OpenMetadata while it is read.

The import costs up to 10 s and 400 MB at every parse (facts: OpenMetadata, §0.14). OpenMetadata isn't installed beside
the Airflow under proof, so the attempt is what is recorded; this also sees one hidden in a `try`.
"""

from __future__ import annotations

import sys
from importlib.abc import MetaPathFinder


class OpenMetadataWatch(MetaPathFinder):
    """A finder that finds nothing and remembers who asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def install(self) -> None:
        sys.meta_path.insert(0, self)

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        if name.partition(".")[0] == "metadata":
            self.asked.append(name)
