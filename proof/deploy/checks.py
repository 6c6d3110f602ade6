"""The group `deploy`: the scripts of a bundle walked through, stopped by what may stop them, and refused each call."""

from functools import partial

from check import Check
from deploy.cases import CASES, DeployCase
from deploy.denied import denied
from deploy.options import replaced, with_profile
from deploy.secrets_again import secrets_again
from deploy.stops import STOPS
from deploy.walk import walk
from selection import Selection

DENIED = {"python": True, "virtualenv plugin": True, "ecs stack": True, "ecs": False}
"""Whether only the calls that change something are refused: the calls that look are much the same everywhere."""
LATER = ("ecs awkward names", "virtualenv 2.8.1")
LATER_STOPS = ("another Airflow", "no such environment")
LATER_DENIED = ("python", "ecs stack", "ecs")
"""Much like another one, so that they take --all or a release that is named."""
OPTIONS = {"deploy-profile": (with_profile, "ecs"), "deploy-replaced": (replaced, "virtualenv 2.8.1")}
"""With the case that shows it."""
SECRETS = ("virtualenv 2.8.1", "ecs china")


def _walk(case: DeployCase) -> str:
    return walk(case.bundle, case.had)


def _denied(case: DeployCase) -> str:
    return denied(case.bundle, case.had, DENIED[case.name])


def _secrets(case: DeployCase) -> str:
    return secrets_again(case.bundle)


def _optional(name: str, case: DeployCase) -> str:
    judge, _ = OPTIONS[name]
    return judge(case.bundle)


def _stopped(case: DeployCase, number: int) -> str:
    return STOPS[number].prove(case.bundle, case.had)


def checks(selection: Selection) -> list[Check]:
    """A run that names a release or a line has the cases of it."""
    cases = {
        name: case
        for name, case in CASES.items()
        if not selection.narrowed or (selection.takes_release(case.release) and selection.takes_line(case.line))
    }
    all_of_it = selection.everything or selection.narrowed
    walks = [
        Check(f"deploy {case.release} {name}", partial(_walk, case))
        for name, case in cases.items()
        if all_of_it or name not in LATER
    ]
    secrets = [Check(f"deploy-secrets {name}", partial(_secrets, cases[name])) for name in SECRETS if name in cases]
    options = [
        Check(f"{name} {cases[case].release} {case}", partial(_optional, name, cases[case]))
        for name, (_, case) in OPTIONS.items()
        if case in cases
    ]
    stopped = [
        Check(f"deploy-stopped {stop.name} ({stop.case})", partial(_stopped, cases[stop.case], number))
        for number, stop in enumerate(STOPS)
        if stop.case in cases and (all_of_it or stop.name not in LATER_STOPS)
    ]
    refused = [
        Check(f"deploy-denied {name}", partial(_denied, cases[name]))
        for name in DENIED
        if name in cases and (all_of_it or name not in LATER_DENIED)
    ]
    return [*walks, *secrets, *options, *stopped, *refused]
