"""Faults in how a virtualenv is made."""

import re
import zipfile

from installs.catalog import lines
from runs.case import RunCase
from runs.fault import RunFault, edited
from runs.stage import Stage


def _no_python_version(current: Stage) -> None:
    edited(current, "shop_metadata.py", '        python_version="3.12",\n', "")


def _plugin_of_2_x(current: Stage) -> None:
    """The plugin cures a missing python_version; that of the other family doesn't, because it can't be imported."""
    _no_python_version(current)
    packed = current.bundle.folder / "plugins.zip"
    with zipfile.ZipFile(packed) as archive:
        files = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, re.sub(r"airflow\.providers\.standard\.utils\b", "airflow.utils", text))


def faults() -> list[RunFault]:
    line = next(one for one in lines() if one.name == "1.12")
    on_3 = ("virtualenv", "3.0.6", line)
    return [
        RunFault(
            "no python_version where `python` is not on PATH",
            RunCase(*on_3),
            (r"run_metadata is failed after try 2: .*'python'",),
            plant=_no_python_version,
        ),
        RunFault(
            "the plugin of 2.x on 3.x",
            RunCase(*on_3, layout="inline", plugin=True),
            (r"the plugin does not import", r"run_metadata is failed after try 2"),
            plant=_plugin_of_2_x,
        ),
    ]
