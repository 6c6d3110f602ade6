"""Every check of a bundle, by the name it has in a run's lines."""

from collections.abc import Callable

from bundles.bundle import Bundle
from checks.airflow_load import airflow_load
from checks.openmetadata_parse import openmetadata_parse
from checks.requirements import requirements
from checks.workflow_class import workflow_class
from versions import Release

BUNDLE_CHECKS: dict[str, Callable[[Bundle, Release], str]] = {
    "airflow-load": airflow_load,
    "openmetadata-parse": openmetadata_parse,
    "workflow-class": workflow_class,
    "requirements": requirements,
}

NEED_THE_PARSER = ("openmetadata-parse", "workflow-class")
"""Not asked of a bundle that is written for another OpenMetadata than the one installed."""
