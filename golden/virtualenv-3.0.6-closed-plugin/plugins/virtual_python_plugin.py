"""Builds virtualenvs with the interpreter that runs the worker, whatever its version and path."""

import sys

from airflow.plugins_manager import AirflowPlugin
from airflow.providers.standard.utils import python_virtualenv


def _generate_venv_cmd(tmp_dir, python_bin, system_site_packages):
    command = [sys.executable, "-m", "venv", tmp_dir]
    if system_site_packages:
        command.append("--system-site-packages")
    return command


python_virtualenv._generate_venv_cmd = _generate_venv_cmd
python_virtualenv._use_uv = lambda: False


class VirtualPythonPlugin(AirflowPlugin):
    name = "virtual_python_plugin"
