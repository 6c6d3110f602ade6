"""Runs in an Airflow's own interpreter: load one bundle as a scheduler would, and write down what came of it.

python load_bundle.py DAGS_FOLDER PLUGINS_FOLDER_OR_EMPTY ANSWER_FILE
"""

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


def _serialise(dag: Any) -> str | None:
    """The scheduler stores each DAG as JSON; one that can't be stored never runs."""
    from airflow.serialization.serialized_objects import SerializedDAG

    try:
        SerializedDAG.to_dict(dag)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return None


def load(dags: Path, plugins: Path | None) -> dict[str, Any]:
    warned = WarningWatch([folder for folder in (dags, plugins) if folder])
    warned.install()
    import airflow  # noqa: F401  loads the plugins: lazy_load_plugins is False
    from airflow.models.dagbag import DagBag

    from dag_facts import dag_facts
    from plugin_facts import plugin_facts
    from start_dates import StartDates

    asked = OpenMetadataWatch()
    asked.install()
    starts = StartDates()
    starts.install(*_dag_classes())
    warned.install()
    bag = DagBag(dag_folder=str(dags), include_examples=False)
    # Before the tasks are tried, which import OpenMetadata as they should.
    openmetadata_imports = sorted({*asked.asked, *(["metadata"] if "metadata" in sys.modules else [])})
    return {
        "dags": [dag_facts(dag, dags, starts.has_zone.get(dag.dag_id)) for dag in bag.dags.values()],
        "import_errors": {Path(name).name: text for name, text in bag.import_errors.items()},
        "not_serialised": {dag.dag_id: error for dag in bag.dags.values() if (error := _serialise(dag))},
        "warnings": list(warned.seen),
        "openmetadata_imports": openmetadata_imports,
        "plugins": plugin_facts(plugins) if plugins else None,
    }


if __name__ == "__main__":
    dags_folder, plugins_folder, answer_file = sys.argv[1:]
    facts = load(Path(dags_folder), Path(plugins_folder) if plugins_folder else None)
    Path(answer_file).write_text(json.dumps(facts), "utf-8")
