"""Whether a plugin loads, and whether the function it puts in place is the one Airflow calls."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import FrameType
from typing import Any
from unittest.mock import patch

from within import within

VENV_MODULES = ("airflow.providers.standard.utils.python_virtualenv", "airflow.utils.python_virtualenv")
"""3.x and 2.x (facts: Airflow, §4). Asked in this order: only one of them is there."""

RUNNERS = ("execute_in_subprocess", "_execute_in_subprocess")
"""What runs a command, renamed in a standard provider after 1.6.0."""


def _venv_module() -> Any:
    for name in VENV_MODULES:
        try:
            return importlib.import_module(name)
        except ModuleNotFoundError:
            continue
    raise ModuleNotFoundError(" / ".join(VENV_MODULES))


def _prepare(folder: Path) -> dict[str, Any]:
    """Let Airflow prepare a virtualenv, its commands recorded instead of run, and see which function made the first."""
    module = _venv_module()
    made: dict[str, object] = {}
    commands: list[list[str]] = []

    def profile(frame: FrameType, event: str, returned: object) -> None:
        if event == "return" and within(folder, frame.f_code.co_filename):
            made[frame.f_code.co_name] = returned

    runner = next(name for name in RUNNERS if hasattr(module, name))
    with patch.object(module, runner, lambda command, **_: commands.append(list(command))):
        sys.setprofile(profile)
        try:
            module.prepare_virtualenv("venv-under-proof", "python", False, ["one-package"])
        finally:
            sys.setprofile(None)
    makers = [name for name, returned in made.items() if returned == commands[0]]
    return {"command": commands[0], "made_by": makers[0] if makers else None}


def _import_errors() -> dict[str, str]:
    """A function from 3.2 on."""
    from airflow import plugins_manager

    plugins_manager.ensure_plugins_loaded()
    if hasattr(plugins_manager, "get_import_errors"):
        return plugins_manager.get_import_errors()
    return plugins_manager.import_errors


def plugin_facts(folder: Path) -> dict[str, Any]:
    return {"import_errors": _import_errors(), **_prepare(folder)}
