"""The list of checks of a run: installs, then for every case its bundle and what its consumers make of it."""

from functools import partial

from bundles.case import Case, cases
from bundles.generate import bundle_for
from check import Check
from checks.every import BUNDLE_CHECKS
from environments.airflow import airflow_python
from environments.openmetadata import openmetadata_python
from versions import Release, openmetadata, releases


def _install_airflow(release: Release) -> str:
    return f"on Python {release.python}, {airflow_python(release).parent.parent.name}"


def _install_openmetadata() -> str:
    return openmetadata_python().parent.parent.name


def _generate(case: Case) -> str:
    bundle = bundle_for(case)
    return f"{sum(1 for file in bundle.folder.rglob('*') if file.is_file())} files"


def _judge(check: str, case: Case) -> str:
    return BUNDLE_CHECKS[check](bundle_for(case), case.release)


def every_check() -> list[Check]:
    installs = [Check(f"install airflow-{release.name}", partial(_install_airflow, release)) for release in releases()]
    installs.append(Check(f"install openmetadata-{openmetadata().ingestion}", _install_openmetadata))
    generated = [Check(f"generate {case.name}", partial(_generate, case)) for case in cases()]
    judged = [
        Check(f"{check} {case.name}", partial(_judge, check, case)) for check in BUNDLE_CHECKS for case in cases()
    ]
    return [*installs, *generated, *judged]
