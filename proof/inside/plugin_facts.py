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


def _prepare(folder: Path) -> tuple[list[str], list[list[str]]]:
    """Let Airflow prepare a virtualenv, commands recorded instead of run; tell which of the plugin's functions ran."""
    module = _venv_module()
    called: list[str] = []
    commands: list[list[str]] = []

    def profile(frame: FrameType, event: str, _argument: object) -> None:
        if event == "call" and Path(frame.f_code.co_filename).is_relative_to(folder):
            called.append(frame.f_code.co_name)

    with patch.object(module, "execute_in_subprocess", lambda command, **_: commands.append(list(command))):
        sys.setprofile(profile)
        try:
            module.prepare_virtualenv("venv-under-proof", "python", False, ["one-package"])
        finally:
            sys.setprofile(None)
    return called, commands


def plugin_facts(folder: Path) -> dict[str, Any]:
    from airflow import plugins_manager

    plugins_manager.ensure_plugins_loaded()
    called, commands = _prepare(folder)
    return {
        "import_errors": plugins_manager.import_errors,
        "loaded": [plugin.name for plugin in plugins_manager.plugins or [] if plugin.name],
        "called": called,
        "command": commands[0] if commands else [],
    }
