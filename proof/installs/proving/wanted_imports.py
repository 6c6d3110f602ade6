"""What has to import after an install."""

from packaging.version import Version

from installs.answers import Services
from installs.catalog import kind_of, workflows

Import = tuple[str, ...]
"""A module; a module and a name in it; or these of a function, and the kind of service and the source it looks for."""

AIRFLOW: tuple[Import, ...] = (("airflow",), ("airflow.providers.amazon.aws.operators.ecs",))

SERVICE_SPEC = "metadata.utils.service_spec.service_spec"
"""Finds a connector's classes from 1.6 on. Before, only its source, and by another module."""

OF_A_DATABASE = {
    "profiler": ("import_profiler_class", "import_sampler_class"),
    "autoClassification": ("import_sampler_class",),
    "TestSuite": ("import_test_suite_class", "import_sampler_class"),
}
"""By pipeline, what its workflow looks for besides the source."""


def wanted_imports(line: str, services: Services) -> list[Import]:
    """The workflows, then what they look for when they run a service's pipelines."""
    return [*_workflow_imports(line, {one for _, types in services for one in types}), *_source_imports(line, services)]


def _workflow_imports(line: str, pipelines: set[str]) -> list[Import]:
    """Every workflow the version has. Classification needs an extra of its own, so only where it was asked for."""
    wanted = [
        (one.module, one.name)
        for one in workflows()
        if one.belongs_to(line) and (one.pipeline != "autoClassification" or one.pipeline in pipelines)
    ]
    return list(dict.fromkeys(wanted))


def _source_imports(line: str, services: Services) -> list[Import]:
    """Through OpenMetadata's own functions, which name the classes as each version does."""
    has_spec = Version(line) >= Version("1.6")
    suffixes = {one.pipeline: one.source_suffix for one in workflows()}
    wanted: list[Import] = []
    for connector, types in services:
        kind, source = kind_of(line, connector), connector.lower()
        for one in types:
            module = SERVICE_SPEC if has_spec else "metadata.utils.importer"
            wanted.append((module, "import_source_class", kind, f"{source}{suffixes[one]}"))
            wanted += [(module, function, kind, source) for function in OF_A_DATABASE.get(one, ()) if has_spec]
            # What connects is imported when it does; only dbt's artifacts are read without.
            wanted += [(f"metadata.ingestion.source.{kind}.{source}.connection",)] if one != "dbt" else []
    return list(dict.fromkeys(wanted))


def said(errors: dict[str, str]) -> list[str]:
    return [f"import {what}: {error}" for what, error in errors.items() if error]
