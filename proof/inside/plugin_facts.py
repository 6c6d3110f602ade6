"""Whether a plugin loads, and whether the function it puts in place is the one Airflow calls."""

import importlib
import sys
from pathlib import Path
from types import FrameType
from typing import Any
from unittest.mock import patch

VENV_MODULES = ("airflow.providers.standard.utils.python_virtualenv", "airflow.utils.python_virtualenv")
"""3.x and 2.x (facts: Airflow, §4). Asked in this order: only one of them is there."""


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
        if event == "return" and Path(frame.f_code.co_filename).is_relative_to(folder):
            made[frame.f_code.co_name] = returned

    with patch.object(module, "execute_in_subprocess", lambda command, **_: commands.append(list(command))):
        sys.setprofile(profile)
        try:
            module.prepare_virtualenv("venv-under-proof", "python", False, ["one-package"])
        finally:
            sys.setprofile(None)
    makers = [name for name, returned in made.items() if returned == commands[0]]
    return {"command": commands[0], "made_by": makers[0] if makers else None}


def plugin_facts(folder: Path) -> dict[str, Any]:
    from airflow import plugins_manager

    plugins_manager.ensure_plugins_loaded()
    return {"import_errors": plugins_manager.import_errors, **_prepare(folder)}
