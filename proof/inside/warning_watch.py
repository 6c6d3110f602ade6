"""Which warnings are the bundle's doing.

Airflow and its providers warn about themselves while a DAG file is read (facts: Airflow, §5), and those must not count.
A warning's own file name is not enough to tell: a deprecated keyword is often reported against a wrapper in Airflow.
So `warnings.warn` is wrapped and its stack read as well.
"""

from __future__ import annotations

import sys
import warnings
from pathlib import Path
from types import FrameType
from typing import Any

from within import within


class WarningWatch:
    """Install before Airflow is imported: a module that does `from warnings import warn` keeps what it found."""

    def __init__(self, folders: list[Path]) -> None:
        self._folders = folders
        self._plain_warn = warnings.warn
        self.seen: dict[str, None] = {}

    def watch(self, folder: Path) -> None:
        """A folder more."""
        self._folders.append(folder)

    def install(self) -> None:
        warnings.warn = self._warn
        warnings.showwarning = self._show
        warnings.simplefilter("always")

    def _ours(self, filename: str) -> bool:
        return any(within(folder, filename) for folder in self._folders)

    def _note(self, message: object, category: type, filename: str) -> None:
        self.seen[f"{category.__name__} in {Path(filename).name}: {message}"] = None

    def _show(self, message: Any, category: type, filename: str, *_rest: object, **_more: object) -> None:
        if self._ours(filename):
            self._note(message, category, filename)

    def _warn(self, message: Any, category: Any = None, stacklevel: int = 1, *rest: Any, **named: Any) -> None:
        culprit = self._culprit(sys._getframe(1))
        if culprit:
            kind = type(message) if isinstance(message, Warning) else (category or UserWarning)
            self._note(message, kind, culprit)
        self._plain_warn(message, category, stacklevel + 1, *rest, **named)

    def _culprit(self, frame: FrameType | None) -> str | None:
        """The bundle's file that called what warned, unless a library's own import stands between the two."""
        warned_in = frame.f_code.co_filename if frame else ""
        while frame:
            filename = frame.f_code.co_filename
            if self._ours(filename):
                return filename
            if frame.f_code.co_name == "<module>" and filename != warned_in:
                return None
            frame = frame.f_back
        return None
