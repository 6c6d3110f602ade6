"""Runs in an Airflow's own interpreter: load bundles as a scheduler would, and write down what came of each.

python load_bundle.py PLUGINS_FOLDER_OR_EMPTY (DAGS_FOLDER ANSWER_FILE)...

Airflow is imported once. Each bundle is loaded in a fork of that process, where nothing is there but Airflow as it is
after its import: no earlier bundle can have imported what warns only once, or what is slow.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from forked import forked
from openmetadata_watch import OpenMetadataWatch
from parse_times import parse_times
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


def _move_dags_folder(dags: Path) -> None:
    """Airflow was imported before it was known which bundle this process is for."""
    from airflow import settings

    os.environ["AIRFLOW__CORE__DAGS_FOLDER"] = str(dags)
    settings.DAGS_FOLDER = str(dags)


def _load(dags: Path, plugins: Path | None, warned: WarningWatch) -> dict[str, Any]:
    from dag_facts import dag_facts
    from plugin_facts import plugin_facts
    from start_dates import StartDates

    _move_dags_folder(dags)
    warned.watch(dags)
    asked = OpenMetadataWatch()
    asked.install()
    starts = StartDates()
    starts.install(*_dag_classes())
    warned.install()
    bag = _dag_bag_class()(dag_folder=str(dags))
    has_zone = dict(starts.has_zone)  # as the files gave it: what is read back from storage is made without
    airflow_modules = [name for name in sys.modules if name.partition(".")[0] == "airflow"]
    stored = {dag.dag_id: _serialise(dag) for dag in bag.dags.values()}
    # Before the tasks are tried, which import OpenMetadata as they should.
    openmetadata_imports = sorted({*asked.asked, *(["metadata"] if "metadata" in sys.modules else [])})
    return {
        "dags": [dag_facts(dag, dags, has_zone.get(dag.dag_id)) for dag in bag.dags.values()],
        "import_errors": {Path(name).name: text for name, text in bag.import_errors.items()},
        "not_serialised": {name: error for name, error in stored.items() if error},
        "warnings": list(warned.seen),
        "openmetadata_imports": openmetadata_imports,
        "airflow_modules": airflow_modules,
        "plugins": plugin_facts(plugins) if plugins else None,
    }


def main(plugins: Path | None, bundles: list[tuple[Path, Path]]) -> None:
    """Writes the facts of each bundle into its answer file; of one whose process ends early there is none."""
    warned = WarningWatch([plugins] if plugins else [])
    warned.install()
    import airflow  # noqa: F401  loads the plugins: lazy_load_plugins is False

    bag_class = _dag_bag_class()
    facts = {dags: forked(lambda dags=dags: _load(dags, plugins, warned)) for dags, _ in bundles}
    modules = {name for each in facts.values() if each for name in each.pop("airflow_modules")}
    times = parse_times(bag_class, sorted(modules), [dags for dags, each in facts.items() if each])
    for dags, answer in bundles:
        if facts[dags]:
            answer.write_text(json.dumps({**facts[dags], "parse_seconds": times[dags]}), "utf-8")


if __name__ == "__main__":
    plugins_folder, *paths = sys.argv[1:]
    pairs = list(zip(map(Path, paths[::2]), map(Path, paths[1::2])))  # noqa: B905  3.7 knows no strict
    main(Path(plugins_folder) if plugins_folder else None, pairs)
