"""The plugin's part of airflow-load: it imports without an error, and Airflow calls what it put in place."""

import shutil
from collections.abc import Iterator
from typing import Any


def plugin_problems(facts: dict[str, Any]) -> Iterator[str]:
    for name, text in facts["import_errors"].items():
        yield f"plugin {name} does not import: {text}"
    if not facts["made_by"]:
        yield f"the plugin has no effect: Airflow made its virtualenv with {' '.join(facts['command'])}"
    elif not shutil.which(facts["command"][0]):
        yield f"the plugin's command can't be run: {' '.join(facts['command'])}"
