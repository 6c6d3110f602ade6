"""Plugins that do harm, or nothing."""

import zipfile
from pathlib import Path

from planting.edit import Plant

BODY = """
from airflow.plugins_manager import AirflowPlugin
import {module}


def builder(tmp_dir, python_bin, system_site_packages):
    return ["python3", "-m", "virtualenv", tmp_dir]


{module}.{function} = builder


class VirtualPythonPlugin(AirflowPlugin):
    name = "virtual_python_plugin"
"""


def plugin_patching(module: str, function: str) -> Plant:
    """Put a plugin that patches this function in the bundle's place for one."""

    def plant(bundle: Path) -> None:
        with zipfile.ZipFile(bundle / "plugins.zip", "w") as archive:
            archive.writestr("virtual_python_plugin.py", BODY.format(module=module, function=function))

    return plant
