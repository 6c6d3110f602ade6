"""Runs in OpenMetadata's interpreter: answer questions, one JSON line each, for as long as they come.

The import takes 10 s and a config 0.1 s (facts: OpenMetadata, §10), so one process serves the whole run.
"""

import copy
import importlib
import json
import runpy
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from metadata.ingestion.api.parser import parse_workflow_config_gracefully
from metadata.utils import importer

from forked import forked

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
    parsed = parse_workflow_config_gracefully(copy.deepcopy(tree))  # 2.0's puts its own objects into what it is given
    for step in STEPS:
        if step in tree:
            _step_class(step, tree[step]["type"])
    return {"type": tree["source"]["type"], "class": type(parsed.source.sourceConfig.config).__name__, "tree": tree}


def _plain(one: Any) -> Any:
    """A model as its own dump would give it, except that a secret stays an object: dumps write it as text."""
    fields = getattr(type(one), "model_fields", getattr(type(one), "__fields__", None))
    if fields is not None:
        tree = {field.alias or name: _plain(getattr(one, name)) for name, field in fields.items()}
        return next(iter(tree.values())) if tree.keys() in ({"root"}, {"__root__"}) else tree
    if isinstance(one, dict):
        return {key: _plain(inner) for key, inner in one.items()}
    return [_plain(inner) for inner in one] if isinstance(one, list) else one


def _lost(given: Any, kept: Any, place: str = "") -> list[str]:
    """The keys of a config that are not in what was made of it, and references to secrets that nobody will look up."""
    if isinstance(given, dict) and isinstance(kept, dict):
        missing = [f"{place}.{key}" for key in given if key not in kept]
        return missing + [one for key in given if key in kept for one in _lost(given[key], kept[key], f"{place}.{key}")]
    if isinstance(given, list) and isinstance(kept, list):
        dropped = [f"{place}.{at}" for at in range(len(kept), len(given))]
        both = range(min(len(given), len(kept)))
        return dropped + [one for at in both for one in _lost(given[at], kept[at], f"{place}.{at}")]
    unread = isinstance(given, str) and given.startswith("secret:") and isinstance(kept, str)
    return [f"{place} as a secret"] if unread else []


def parse_whole(config: Any) -> dict[str, Any]:
    """Some models leave out what they don't know instead of refusing it, so what is left of a config is told, too."""
    parsed = parse_workflow_config_gracefully(copy.deepcopy(config))
    return {"lost": _lost(config, _plain(parsed))}


def read(text: str) -> dict[str, Any]:
    """Without the parser's judgement: an example may be none that it takes."""
    return {"tree": yaml.safe_load(text)}


def import_class(path: str) -> dict[str, Any]:
    module, _, name = path.rpartition(".")
    return {"class": getattr(importlib.import_module(module), name).__name__}


def import_all(wanted: Any) -> dict[str, Any]:
    """In a fork, so that what one connector imported is not there for the next one."""
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "answer.json"

        def run() -> None:
            sys.argv = ["import_all.py", str(answer), json.dumps(wanted)]
            runpy.run_path(str(Path(__file__).with_name("import_all.py")), run_name="__main__")

        forked(run)
        return {"errors": json.loads(answer.read_text("utf-8"))}


QUESTIONS: dict[str, Callable[[Any], dict[str, Any]]] = {
    "read": read,
    "parse": parse,
    "parse whole": parse_whole,
    "import": import_class,
    "import all": import_all,
}


def main() -> None:
    answers = sys.stdout
    sys.stdout = sys.stderr  # what OpenMetadata prints must not be taken for an answer
    for line in sys.stdin:
        question, subject = json.loads(line)
        try:
            answer = QUESTIONS[question](subject)
        except Exception as error:
            answer = {"error": f"{type(error).__name__}: {' '.join(str(error).split())[:600]}"}
        print(json.dumps(answer, default=repr), file=answers, flush=True)


if __name__ == "__main__":
    main()
