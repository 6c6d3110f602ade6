"""What has to import after an install."""

from installs.catalog import workflows

AIRFLOW = (("airflow", ""), ("airflow.providers.amazon.aws.operators.ecs", ""))


def workflow_imports(line: str, pipelines: set[str]) -> list[tuple[str, str]]:
    """Every workflow the version has. Classification needs an extra of its own, so only where it was asked for."""
    wanted = [
        (one.module, one.name)
        for one in workflows()
        if one.belongs_to(line) and (one.pipeline != "autoClassification" or one.pipeline in pipelines)
    ]
    return list(dict.fromkeys(wanted))


def said(errors: dict[str, str]) -> list[str]:
    return [f"import {what}: {error}" for what, error in errors.items() if error]
