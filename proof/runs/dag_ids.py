"""Which DAG is for which pipeline."""

import ast
from pathlib import Path

from bundles.bundle import Bundle
from outcome import Failed


def _dag_id(file: Path) -> str:
    calls = (node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call))
    values = [word.value for call in calls for word in call.keywords if word.arg == "dag_id"]
    if len(values) != 1 or not isinstance(values[0], ast.Constant):
        raise Failed(f"{file.name} names {len(values)} DAGs")
    return str(values[0].value)


def dag_ids(bundle: Bundle) -> dict[str, str]:
    """By the pipeline's type, for a bundle with one service."""
    found = {
        pipeline.kind: _dag_id(file) for file in bundle.dag_files() for pipeline in bundle.pipelines_of_dag(file.name)
    }
    missing = [pipeline.kind for pipeline in bundle.pipelines if pipeline.kind not in found]
    if missing:
        raise Failed(f"no DAG for {', '.join(missing)}")
    return found
