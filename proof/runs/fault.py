"""A fault planted into a stage that is good otherwise, and what the judge must say of it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from outcome import Failed
from runs.case import RunCase
from runs.judge import problems
from runs.prove import plugin_problems, run_pipeline
from runs.stage import Stage, stage


def right_secrets(current: Stage) -> None:
    current.put_secrets()


def nothing(_current: Stage) -> None:
    """Where the fault is in the secrets alone."""


@dataclass(frozen=True)
class RunFault:
    name: str
    case: RunCase
    """Its last pipeline is the one that the fault is in."""
    found: tuple[str, ...]
    """Patterns: for each, something that the judge found has to match."""
    green: bool = False
    """Whether Airflow records a success all the same, so that only what arrived can tell."""
    plant: Callable[[Stage], None] = nothing
    """Edits the bundle."""
    put_secrets: Callable[[Stage], None] = right_secrets

    @property
    def check_name(self) -> str:
        case = self.case
        return f"run-{case.approach} fault {case.release_name} {case.line.ingestion} {self.name}"


def edited(current: Stage, name: str, old: str, new: str) -> None:
    """In the bundle's files of this name; a fault that finds nothing to edit plants nothing, and that must be seen."""
    files = list(current.bundle.folder.rglob(name))
    texts = [file.read_text("utf-8") for file in files]
    if not any(old in text for text in texts):
        raise Failed(f"no {name} holds {old!r}, so the fault is not planted")
    for file, text in zip(files, texts, strict=True):
        file.write_text(text.replace(old, new), "utf-8")


def see_caught(fault: RunFault) -> str:
    with stage(fault.case, fault.check_name) as current:
        fault.put_secrets(current)
        *before, last = [fault.case.pipelines[-1]] if fault.case.one_dag else fault.case.pipelines
        for pipeline in before:
            run_pipeline(current, pipeline)
        fault.plant(current)
        run = run_pipeline(current, last)
        found = [*problems(current, [last], run), *(plugin_problems(current, run) if fault.case.plugin else [])]
    if fault.green != (set(run.tasks.values()) == {"success"}):
        raise Failed(f"meant was a task that {'succeeds' if fault.green else 'fails'}, recorded is {run.tasks}")
    missed = [pattern for pattern in fault.found if not any(re.search(pattern, one) for one in found)]
    if missed:
        raise Failed(f"nothing says {' / '.join(missed)}; found was {'; '.join(found)[:900] or 'nothing'}")
    return f"caught: {next(one for one in found if re.search(fault.found[0], one))[:200]}"
