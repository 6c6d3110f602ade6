"""Stands in for the main.py of OpenMetadata's image ingestion-base: the same variables in, the same workflow run.

Written from what is known of it (facts: OpenMetadata, §5): `config` and `pipelineType` are needed, `pipelineRunId` is
taken over; the config is parsed as YAML and no variable in it is expanded; a failed workflow leaves another exit code
than 0. Runs with the image's Python, in the folder it is started from.
"""

import importlib
import logging
import os
from importlib.metadata import version
from typing import Any

import yaml

METADATA = "metadata.workflow.metadata.MetadataWorkflow"
WORKFLOWS = {
    "metadata": METADATA,
    "lineage": METADATA,
    "dbt": METADATA,
    "usage": "metadata.workflow.usage.UsageWorkflow",
    "profiler": "metadata.workflow.profiler.ProfilerWorkflow",
    "TestSuite": "metadata.workflow.data_quality.TestSuiteWorkflow",
}
"""What every version of the image knows."""
CLASSIFICATION = "metadata.workflow.classification.AutoClassificationWorkflow"
CLASSIFIES_SINCE = (1, 12, 2)
"""The first server version whose image knows the pipeline type (openmetadata.md §5: 1.12.1 does not)."""


def _release() -> tuple[int, ...]:
    return tuple(int(part) for part in version("openmetadata-ingestion").split(".")[:3])


def _workflow_class(kind: str) -> Any:
    known = {**WORKFLOWS, **({"autoClassification": CLASSIFICATION} if _release() >= CLASSIFIES_SINCE else {})}
    if kind not in known:
        raise SystemExit(f"this image has no workflow for the pipeline type {kind!r}")
    module, _, name = known[kind].rpartition(".")
    return getattr(importlib.import_module(module), name)


def _variable(name: str) -> str:
    value = os.environ.get(name)
    if not value:
        raise SystemExit(f"the variable {name} is missing")
    return value


def _print_status(workflow: Any) -> None:
    """A method from 1.5 on, a function before (facts: OpenMetadata, §4)."""
    if hasattr(workflow, "print_status"):
        workflow.print_status()
    else:
        importlib.import_module("metadata.workflow.workflow_output_handler").print_status(workflow)


def main() -> None:
    text, kind = _variable("config"), _variable("pipelineType")
    config = yaml.safe_load(text)
    if run := os.environ.get("pipelineRunId"):  # noqa: SIM112  its name
        config["pipelineRunId"] = run
    logging.getLogger().setLevel(config["workflowConfig"].get("loggerLevel", "INFO"))
    workflow = _workflow_class(kind).create(config)
    workflow.execute()
    workflow.raise_from_status()
    _print_status(workflow)
    workflow.stop()


if __name__ == "__main__":
    main()
