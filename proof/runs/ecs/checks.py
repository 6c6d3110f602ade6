"""The group `run-ecs`: ECS bundles executed, cancelled and failing, and the faults planted into them."""

from functools import partial

from check import Check
from runs.ecs.cancel import SIGTERM, TIMEOUT, prove_cancel
from runs.ecs.case import EcsCase
from runs.ecs.cases import cases, line_named
from runs.ecs.faults import CASE, FAULTS, see_caught
from runs.ecs.prove import prove_failure, prove_run
from selection import Selection

FAILING = (EcsCase("2.7.2", line_named("1.12"), setup="commands"), EcsCase("3.3.1", line_named("2.0")))
CANCELLED = (
    (EcsCase("2.7.2", line_named("1.12"), setup="commands"), SIGTERM),
    (EcsCase("2.11.0", line_named("1.13")), TIMEOUT),
    (EcsCase("3.0.6", line_named("1.12")), TIMEOUT),
    (EcsCase("3.3.1", line_named("2.0")), SIGTERM),
)


def _meant(case: EcsCase, selection: Selection) -> bool:
    """Without a wish, or with this release and line among what is wished for."""
    named = len(selection.releases) == 1
    return selection.takes_line(case.line.name) and (not named or selection.takes_release(case.release_name))


def _of(what: str, case: EcsCase) -> str:
    return f"run-ecs {case.release_name} {case.line.ingestion} {what}"


def checks(selection: Selection) -> list[Check]:
    ran = [Check(case.name, partial(prove_run, case), (case.promise,)) for case in cases(selection)]
    failing = [
        Check(name := _of("a container that fails", case), partial(prove_failure, case, name))
        for case in FAILING
        if _meant(case, selection)
    ]
    cancelled = [
        Check(name := _of(f"cancelled by {how}", case), partial(prove_cancel, case, name, how))
        for case, how in CANCELLED
        if _meant(case, selection)
    ]
    planted = (
        [Check(fault.check_name, partial(see_caught, fault)) for fault in FAULTS] if _meant(CASE, selection) else []
    )
    return [*ran, *failing, *cancelled, *planted]
