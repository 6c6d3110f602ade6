"""The group `aws`: the evaluator by AWS's documented cases, and the policies of bundles against an account."""

from functools import partial

from bundles.bundle import Bundle
from check import Check
from places import PROJECT
from rig.aws.asking.verified import verify_mappings
from rig.aws.faults import FAULTS, see_caught
from rig.aws.iam.cases import judge_cases
from rig.aws.rules_seen import see_rules
from rig.aws.worker_calls import prove_bundle
from selection import Selection

SAMPLE = (
    "PassRole on *",
    "RunTask on *",
    "StopTask missing",
    "log stream without the container",
    "secret without the six characters",
)


def _bundles() -> list[Bundle]:
    """The golden ones, which the product's own tests keep as it writes them."""
    return [Bundle(folder) for folder in sorted((PROJECT / "golden").glob("ecs-*"))]


def checks(selection: Selection) -> list[Check]:
    """Of the planted faults, without a wish, some: each takes an account of its own."""
    proven = [
        Check(f"aws policies {bundle.folder.name}", partial(prove_bundle, bundle))
        for bundle in _bundles()
        if not selection.narrowed or selection.takes_release(bundle.answers["environment"]["release"])
    ]
    if selection.narrowed:
        return proven
    own = [
        Check("aws evaluator", judge_cases),
        Check("aws mappings", verify_mappings),
        Check("aws rules of ECS", see_rules),
    ]
    faults = FAULTS if selection.everything else SAMPLE
    return [*own, *proven, *(Check(f"aws fault {name}", partial(see_caught, name)) for name in faults)]
