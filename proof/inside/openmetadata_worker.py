"""Runs in OpenMetadata's interpreter: answer questions, one JSON line each, for as long as they come.

The import takes 10 s and a config 0.1 s (facts: OpenMetadata, §10), so one process serves the whole run.
"""

import importlib
import json
import sys
from collections.abc import Callable
from typing import Any

import yaml
from metadata.ingestion.api.parser import parse_workflow_config_gracefully
from metadata.utils import importer

STEPS: dict[str, Callable[[str], object]] = {
    "processor": importer.import_processor_class,
    "stage": importer.import_stage_class,
    "sink": importer.import_sink_class,
    "bulkSink": importer.import_bulk_sink_type,
}
"""The parser takes any name for these (facts: OpenMetadata, §0.12); OpenMetadata's own importer doesn't."""


MADE_BY_WORKFLOWS = ("orm-profiler", "orm-test-runner")
"""The profiler's and the test runner's processors, which are not imported by their names."""


def _step_class(step: str, name: str) -> object:
    return name if step == "processor" and name in MADE_BY_WORKFLOWS else STEPS[step](name)


def parse(config: Any) -> dict[str, Any]:
    tree = yaml.safe_load(config) if isinstance(config, str) else config
    parsed = parse_workflow_config_gracefully(tree)
    for step in STEPS:
        if step in tree:
            _step_class(step, tree[step]["type"])
    return {"type": tree["source"]["type"], "class": type(parsed.source.sourceConfig.config).__name__, "tree": tree}


def import_class(path: str) -> dict[str, Any]:
    module, _, name = path.rpartition(".")
    return {"class": getattr(importlib.import_module(module), name).__name__}


QUESTIONS: dict[str, Callable[[Any], dict[str, Any]]] = {"parse": parse, "import": import_class}


def main() -> None:
    answers = sys.stdout
    sys.stdout = sys.stderr  # what OpenMetadata prints must not be taken for an answer
    for line in sys.stdin:
        question, subject = json.loads(line)
        try:
            answer = QUESTIONS[question](subject)
        except Exception as error:
            answer = {"error": f"{type(error).__name__}: {' '.join(str(error).split())[:600]}"}
        print(json.dumps(answer), file=answers, flush=True)


if __name__ == "__main__":
    main()
