"""Runs in an Airflow's own interpreter: load one bundle as a scheduler would, and write down what came of it.

python load_bundle.py DAGS_FOLDER PLUGINS_FOLDER_OR_EMPTY ANSWER_FILE
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from openmetadata_watch import OpenMetadataWatch
from warning_watch import WarningWatch


def _dag_classes() -> list[type]:
    """From 3.0 a DAG file's DAG is the SDK's; the models' one is a class of its own."""
    from airflow.models.dag import DAG as ModelsDag

    try:
        from airflow.sdk import DAG as SdkDag
    except ImportError:
        return [ModelsDag]
    return [ModelsDag, SdkDag]


def _serialiser() -> Any:
    """Renamed with 3.2."""
    from airflow.serialization import serialized_objects

    return getattr(serialized_objects, "DagSerialization", None) or serialized_objects.SerializedDAG


def _serialise(dag: Any) -> str | None:
    """The scheduler stores each DAG as JSON and reads it back; one that it can't never runs."""
    serialiser = _serialiser()
    try:
        serialiser.from_dict(json.loads(json.dumps(serialiser.to_dict(dag))))
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return None


def _dag_bag_class() -> type:
    """Moved with 3.2."""
    try:
        from airflow.dag_processing.dagbag import DagBag
    except ImportError:
        from airflow.models.dagbag import DagBag
    return DagBag


def load(dags: Path, plugins: Path | None) -> dict[str, Any]:
    warned = WarningWatch([folder for folder in (dags, plugins) if folder])
    warned.install()
    import airflow  # noqa: F401  loads the plugins: lazy_load_plugins is False

    from dag_facts import dag_facts
    from plugin_facts import plugin_facts
    from start_dates import StartDates

    asked = OpenMetadataWatch()
    asked.install()
    starts = StartDates()
    starts.install(*_dag_classes())
    warned.install()
    bag = _dag_bag_class()(dag_folder=str(dags))
    has_zone = dict(starts.has_zone)  # as the files gave it: what is read back from storage is made without
    stored = {dag.dag_id: _serialise(dag) for dag in bag.dags.values()}
    # Before the tasks are tried, which import OpenMetadata as they should.
    openmetadata_imports = sorted({*asked.asked, *(["metadata"] if "metadata" in sys.modules else [])})
    return {
        "dags": [dag_facts(dag, dags, has_zone.get(dag.dag_id)) for dag in bag.dags.values()],
        "import_errors": {Path(name).name: text for name, text in bag.import_errors.items()},
        "not_serialised": {name: error for name, error in stored.items() if error},
        "warnings": list(warned.seen),
        "openmetadata_imports": openmetadata_imports,
        "plugins": plugin_facts(plugins) if plugins else None,
    }


if __name__ == "__main__":
    dags_folder, plugins_folder, answer_file = sys.argv[1:]
    facts = load(Path(dags_folder), Path(plugins_folder) if plugins_folder else None)
    Path(answer_file).write_text(json.dumps(facts), "utf-8")
