"""The list of checks of a run: installs, then for every case its bundle and what its consumers make of it."""

from functools import partial

from bundles.case import EXAMPLES, Case
from bundles.cases import cases
from bundles.generate import bundle_for, see_refused
from bundles.verdict import verdict
from check import Check
from checks.every import BUNDLE_CHECKS, NEED_THE_PARSER
from environments.airflow import airflow_python
from environments.openmetadata import openmetadata_python
from versions import Release, openmetadata


def _install_airflow(release: Release) -> str:
    return f"on Python {release.python}, {airflow_python(release).parent.parent.name}"


def _install_openmetadata() -> str:
    return openmetadata_python().parent.parent.name


def _verdict(release: Release, example: str) -> str:
    said = verdict(release, example)
    for refusal in said.refusals:
        see_refused(refusal)
    allowed = f"allowed with OpenMetadata {said.server}" if said.server else "not allowed"
    reasons = "; ".join(f"{one.case.server} refused: {one.reason.rstrip('.')}" for one in said.refusals)
    return f"{allowed}; {reasons}" if reasons else allowed


def _generate(case: Case) -> str:
    bundle = bundle_for(case)
    return f"{sum(1 for file in bundle.folder.rglob('*') if file.is_file())} files"


def _judge(check: str, case: Case) -> str:
    detail = BUNDLE_CHECKS[check](bundle_for(case), case.release)
    if case.parsed:
        return detail
    return f"{detail}; only loaded: it is for OpenMetadata {case.server}, the parser here is {openmetadata().ingestion}"


def every_check(releases: list[Release]) -> list[Check]:
    installs = [Check(f"install airflow-{release.name}", partial(_install_airflow, release)) for release in releases]
    installs.append(Check(f"install openmetadata-{openmetadata().ingestion}", _install_openmetadata))
    verdicts = [
        Check(f"verdict {release.name} {example}", partial(_verdict, release, example))
        for release in releases
        for example in EXAMPLES
    ]
    every_case = cases(releases)
    generated = [Check(f"generate {case.name}", partial(_generate, case)) for case in every_case]
    judged = [
        Check(f"{check} {case.name}", partial(_judge, check, case))
        for check in BUNDLE_CHECKS
        for case in every_case
        if case.parsed or check not in NEED_THE_PARSER
    ]
    return [*installs, *verdicts, *generated, *judged]
