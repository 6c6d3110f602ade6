"""workflow-class: each DAG names the workflow of its pipeline type, and the real package has it."""

import ast
from collections.abc import Iterator
from pathlib import Path

from bundles.bundle import Bundle
from checks.load import load
from checks.openmetadata_worker import Ask, ask_openmetadata
from outcome import require_none
from versions import Release

EXPECTED = {
    "metadata": "metadata.workflow.metadata.MetadataWorkflow",
    "lineage": "metadata.workflow.metadata.MetadataWorkflow",
    "usage": "metadata.workflow.usage.UsageWorkflow",
    "profiler": "metadata.workflow.profiler.ProfilerWorkflow",
    "autoClassification": "metadata.workflow.classification.AutoClassificationWorkflow",
    "TestSuite": "metadata.workflow.data_quality.TestSuiteWorkflow",
    "dbt": "metadata.workflow.metadata.MetadataWorkflow",
}
"""By pipeline type (facts: OpenMetadata, §4)."""


def _named(file: Path) -> Iterator[str]:
    """`from metadata.x import Y` anywhere in the file; read, not run, because it stands inside the callable."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "metadata":
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _class_problems(bundle: Bundle, file: Path, named: set[str], ask: Ask) -> Iterator[str]:
    for path in sorted(named):
        answer = ask("import", path)
        if "error" in answer:
            yield f"{path}: {answer['error']}"
    for pipeline in bundle.pipelines_of_dag(file.name):
        if EXPECTED[pipeline.kind] in named:
            continue
        yield f"{file.name} names {', '.join(sorted(named)) or 'no class'}, meant was {EXPECTED[pipeline.kind]}"


def _image_problems(bundle: Bundle, release: Release) -> Iterator[str]:
    """In the image main.py picks the class, by the variable pipelineType (facts: OpenMetadata, §5)."""
    for dag in load(bundle, release)["dags"]:
        for task in dag["tasks"]:
            pipeline = bundle.pipeline_of(bundle.task_file(dag["file"], task["id"]))
            said = task["handed_over"].get("pipeline_type")
            if pipeline and said != pipeline.kind:
                yield f"{dag['id']} has pipelineType {said!r}, meant was {pipeline.kind!r}"


def workflow_class(bundle: Bundle, release: Release, ask: Ask = ask_openmetadata) -> str:
    """`ask` puts a question to the version that the bundle is for."""
    if bundle.approach == "ecs":
        require_none(list(_image_problems(bundle, release)))
        return f"pipelineType {', '.join(sorted({pipeline.kind for pipeline in bundle.pipelines}))}"
    named = {file: set(_named(file)) for file in bundle.dag_files()}
    require_none([problem for file, paths in named.items() for problem in _class_problems(bundle, file, paths, ask)])
    return ", ".join(sorted({path.rpartition(".")[2] for paths in named.values() for path in paths}))
