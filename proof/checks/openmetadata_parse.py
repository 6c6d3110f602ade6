"""openmetadata-parse: OpenMetadata's own parser takes each workflow config and sees the pipeline that was meant.

The second half matters: a config without `sourceConfig.config.type` is silently taken for a metadata pipeline
(facts: OpenMetadata, §0.11).
"""

from collections import Counter
from fnmatch import fnmatchcase
from typing import Any

from bundles.bundle import Bundle
from checks.configs import configs
from checks.openmetadata_worker import ask_openmetadata
from outcome import require_none
from versions import Release

EXPECTED = {
    "metadata": "*ServiceMetadataPipeline",
    "lineage": "DatabaseServiceQueryLineagePipeline",
    "usage": "DatabaseServiceQueryUsagePipeline",
    "profiler": "DatabaseServiceProfilerPipeline",
    "autoClassification": "DatabaseServiceAutoClassificationPipeline",
    "TestSuite": "TestSuitePipeline",
    "dbt": "DbtPipeline",
}
"""The class of sourceConfig.config by pipeline type (facts: OpenMetadata, §4)."""

SOURCE_SUFFIX = {"lineage": "-lineage", "usage": "-usage"}


def _problem(bundle: Bundle, name: str, config: Any, seen: Counter[str]) -> str | None:
    pipeline = bundle.pipeline_of(name)
    if not pipeline:
        return "is for no pipeline of answers.json"
    answer = ask_openmetadata("parse", config)
    if "error" in answer:
        return answer["error"]
    if not fnmatchcase(answer["class"], EXPECTED[pipeline.kind]):
        return f"is a {answer['class']}, meant was {EXPECTED[pipeline.kind]}"
    if not answer["type"].endswith(SOURCE_SUFFIX.get(pipeline.kind, "")):
        return f"has source.type {answer['type']!r}, meant was one ending in {SOURCE_SUFFIX[pipeline.kind]!r}"
    seen[answer["class"]] += 1
    return None


def openmetadata_parse(bundle: Bundle, release: Release) -> str:
    seen: Counter[str] = Counter()
    found = configs(bundle, release)
    problems = {name: _problem(bundle, name, config, seen) for name, config in found.items()}
    require_none(
        [f"{name}: {problem}" for name, problem in problems.items() if problem]
        + [f"there is no workflow config for {name}" for name in bundle.pipelines_without(found)]
    )
    return ", ".join(f"{count} {name}" for name, count in sorted(seen.items()))
