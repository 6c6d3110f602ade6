"""openmetadata-parse: OpenMetadata's own parser takes each workflow config and sees the pipeline that was meant.

The second half matters: a config without `sourceConfig.config.type` is silently taken for a metadata pipeline
(facts: OpenMetadata, §0.11).
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from bundles.bundle import Bundle, Pipeline
from checks.configs import configs
from checks.meeting_points import half_way_problems, server_problems
from checks.openmetadata_worker import Ask, ask_openmetadata
from installs.catalog import kind_of
from outcome import require_none
from versions import Release

OF_A_KIND = {
    "database": "DatabaseServiceMetadataPipeline",
    "dashboard": "DashboardServiceMetadataPipeline",
    "messaging": "MessagingServiceMetadataPipeline",
    "pipeline": "PipelineServiceMetadataPipeline",
    "mlmodel": "MlModelServiceMetadataPipeline",
    "storage": "StorageServiceMetadataPipeline",
    "search": "SearchServiceMetadataPipeline",
    "api": "ApiServiceMetadataPipeline",
    "drive": "DriveServiceMetadataPipeline",
    "security": "SecurityServiceMetadataPipeline",
    "mcp": "McpServiceMetadataPipeline",
    "metadata": "DatabaseServiceMetadataPipeline",
}
"""The class of a metadata pipeline's config by what its service is; another catalog's sources have a database's."""

EXPECTED = {
    "lineage": "DatabaseServiceQueryLineagePipeline",
    "usage": "DatabaseServiceQueryUsagePipeline",
    "profiler": "DatabaseServiceProfilerPipeline",
    "autoClassification": "DatabaseServiceAutoClassificationPipeline",
    "TestSuite": "TestSuitePipeline",
    "dbt": "DbtPipeline",
}
"""The class of sourceConfig.config by pipeline type (facts: OpenMetadata, §4)."""

SOURCE_SUFFIX = {"lineage": "-lineage", "usage": "-usage"}


CLASSIFIED = {
    "storage": "StorageServiceAutoClassificationPipeline",
    "messaging": "MessagingServiceAutoClassificationPipeline",
}
"""What is no table is classified from 1.13 and 2.0 on, by a class of its own (seen by parsing)."""


def _meant(bundle: Bundle, pipeline: Pipeline) -> str:
    kind = kind_of(bundle.line, pipeline.connector)
    if pipeline.kind == "metadata":
        return OF_A_KIND[kind]
    if pipeline.kind == "autoClassification":
        return CLASSIFIED.get(kind, EXPECTED[pipeline.kind])
    return EXPECTED[pipeline.kind]


def _referred(value: Any) -> Any:
    """Answers name a secret, a config refers to it (facts: OpenMetadata, §6)."""
    if isinstance(value, dict):
        if value.keys() == {"secret"}:
            return f"secret:{value['secret']}"
        return {key: _referred(one) for key, one in value.items()}
    return [_referred(one) for one in value] if isinstance(value, list) else value


def _problem(bundle: Bundle, pipeline: Pipeline | None, answer: dict[str, Any]) -> str | None:
    if not pipeline:
        return "is for no pipeline of answers.json"
    if "error" in answer:
        return answer["error"]
    if answer["class"] != _meant(bundle, pipeline):
        return f"is a {answer['class']}, meant was {_meant(bundle, pipeline)}"
    if not answer["type"].endswith(SOURCE_SUFFIX.get(pipeline.kind, "")):
        return f"has source.type {answer['type']!r}, meant was one ending in {SOURCE_SUFFIX[pipeline.kind]!r}"
    config = answer["tree"]["source"]["sourceConfig"]["config"]
    lost = [name for name, value in pipeline.options if config.get(name) != _referred(value)]
    if lost:
        return f"has another {', '.join(lost)} than answers.json"
    unmet = [*server_problems(bundle.answers["openmetadata"], answer["tree"]), *half_way_problems(answer["tree"])]
    return ", ".join(unmet) or None


def _differences(bundle: Bundle, answers: dict[str, dict[str, Any]]) -> Iterator[str]:
    """What a task hands over must be what its file says, after all that was escaped and rendered on the way."""
    first: dict[Pipeline, str] = {}
    for name, answer in answers.items():
        pipeline = bundle.pipeline_of(name)
        if pipeline and answers[first.setdefault(pipeline, name)].get("tree") != answer.get("tree"):
            yield f"{name} hands over something else than {first[pipeline]} says"


def openmetadata_parse(bundle: Bundle, release: Release, ask: Ask = ask_openmetadata) -> str:
    """`ask` puts a question to the version that the bundle is for."""
    found = configs(bundle, release)
    answers = {name: ask("parse", config) for name, config in found.items()}
    problems = {name: _problem(bundle, bundle.pipeline_of(name), answer) for name, answer in answers.items()}
    require_none(
        [f"{name}: {problem}" for name, problem in problems.items() if problem]
        + list(_differences(bundle, answers))
        + [f"there is no workflow config for {name}" for name in bundle.pipelines_without(found)]
    )
    seen = Counter(answer["class"] for answer in answers.values())
    return ", ".join(f"{count} {name}" for name, count in sorted(seen.items()))
