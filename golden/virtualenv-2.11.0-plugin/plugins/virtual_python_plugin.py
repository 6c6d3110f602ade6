"""Builds virtualenvs with the interpreter that runs the worker, whatever its version and path."""

import sys

from airflow.plugins_manager import AirflowPlugin
from airflow.utils import python_virtualenv


def _generate_virtualenv_cmd(tmp_dir, python_bin, system_site_packages):
    command = [sys.executable, "-m", "virtualenv", tmp_dir]
    if system_site_packages:
        command.append("--system-site-packages")
    if python_bin is not None:
        command.append(f"--python={python_bin}")
    return command


python_virtualenv._generate_virtualenv_cmd = _generate_virtualenv_cmd


class VirtualPythonPlugin(AirflowPlugin):
    name = "virtual_python_plugin"
