"""workflow-class: each OpenMetadata class that a DAG names can be imported from the real package."""

import ast
from collections.abc import Iterator
from pathlib import Path

from bundles.bundle import Bundle
from checks.openmetadata_worker import ask_openmetadata
from outcome import require_none
from versions import Release


def _named(file: Path) -> Iterator[str]:
    """`from metadata.x import Y` anywhere in the file; read, not run, because it stands inside the callable."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "metadata":
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def workflow_class(bundle: Bundle, _release: Release) -> str:
    """An ECS bundle may name none: the image's own main.py picks the class from pipelineType (facts: §5)."""
    named = {file.stem: sorted(set(_named(file))) for file in bundle.dag_files()}
    answers = {path: ask_openmetadata("import", path) for paths in named.values() for path in paths}
    problems = [f"{path}: {answer['error']}" for path, answer in answers.items() if "error" in answer]
    if bundle.approach != "ecs":
        problems += [f"{stem} names no OpenMetadata class" for stem, paths in named.items() if not paths]
    require_none(problems)
    return ", ".join(sorted(path.rpartition(".")[2] for path in answers)) or "none named, the image's main.py chooses"
