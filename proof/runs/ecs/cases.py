"""Which ECS bundles are executed: a sample in which every answer of theirs is met, and all for every release."""

from dataclasses import replace

from installs.catalog import Line, lines
from runs.ecs.case import EcsCase
from selection import Selection
from versions import releases


def line_named(name: str) -> Line:
    return next(line for line in lines() if line.name == name)


SAMPLE = (
    EcsCase(
        "2.7.2",
        line_named("1.7"),
        setup="commands",
        store="parameter-store",
        partition="aws-cn",
        held=True,
    ),
    EcsCase("2.11.0", line_named("1.13"), layout="inline", awkward=True),
    EcsCase("3.0.6", line_named("1.12"), long=True),
    EcsCase("3.3.1", line_named("2.0"), connection="stored", awkward=True),
)
"""An image needs no package beside Airflow's, so any release goes with any line."""
TOO_OLD = ("2.0.2", "2.2.2", "2.4.3", "2.5.1", "2.6.3")
"""Their botocore can't be pointed at another AWS by a variable."""


def _rest() -> list[EcsCase]:
    """Every other release, each with a line of its own, and the sample's other answers in turn."""
    others = [one.name for one in releases() if one.name not in {case.release_name for case in SAMPLE}]
    unproven = [line for line in lines() if line not in {case.line for case in SAMPLE}]
    return [
        replace(SAMPLE[at % len(SAMPLE)], release_name=name, line=unproven[at % len(unproven)])
        for at, name in enumerate(name for name in others if name not in TOO_OLD)
    ]


def _on_line(case: EcsCase, selection: Selection) -> EcsCase:
    return replace(case, line=line_named(selection.line)) if selection.line else case


def cases(selection: Selection) -> list[EcsCase]:
    """Who names a release means that, on the line that is named, else on its own."""
    if not selection.narrowed:
        return [*SAMPLE, *(_rest() if selection.everything else [])]
    of_release = [case for case in [*SAMPLE, *_rest()] if selection.takes_release(case.release_name)]
    if len(selection.releases) == 1:
        return [_on_line(case, selection) for case in of_release]
    meant = [case for case in [*SAMPLE, *_rest()] if selection.takes_line(case.line.name)]
    return meant or [_on_line(SAMPLE[-1], selection)]
