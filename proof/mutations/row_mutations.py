"""Faults in the catalog's rows: forms of Airflow, releases, pipelines."""

from mutations.edit import Edit
from mutations.judges import airflow_load, openmetadata_parse, workflow_class
from mutations.mutation import Mutation
from mutations.samples import (
    ECS_2,
    ECS_3,
    PYTHON_2,
    PYTHON_2_USAGE,
    PYTHON_3,
    VIRTUALENV_2,
    VIRTUALENV_3,
    VIRTUALENV_BROUGHT,
)

DATA = "src/catalog/data"
FAMILIES, RELEASES, PIPELINES = f"{DATA}/airflowFamilies.json", f"{DATA}/mwaaReleases.json", f"{DATA}/pipelines.json"
STANDARD = "airflow.providers.standard"

FORMS = [
    Mutation(
        "the operator's import of 2.x on 3.x",
        Edit(FAMILIES, f'"python": {{ "module": "{STANDARD}.operators', '"python": { "module": "airflow.operators'),
        PYTHON_3,
        airflow_load,
        r"warns: Deprecat.*airflow\.operators\.python",
    ),
    Mutation(
        "the DAG's import of 3.x on 2.x",
        Edit(
            FAMILIES,
            '"family": "2.4-2.11",\n      "dagModule": "airflow"',
            '"family": "2.4-2.11",\n      "dagModule": "airflow.sdk"',
        ),
        PYTHON_2,
        airflow_load,
        r"No module named 'airflow\.sdk'",
    ),
    Mutation(
        "schedule_interval on 3.x",
        Edit(
            FAMILIES,
            '"airflow.sdk",\n      "scheduleArgument": "schedule"',
            '"airflow.sdk",\n      "scheduleArgument": "schedule_interval"',
        ),
        PYTHON_3,
        airflow_load,
        r"unexpected keyword argument 'schedule_interval'",
    ),
    Mutation(
        "the plugin of 2.x on 3.x",
        Edit(
            FAMILIES,
            f'"virtualenvModule": "{STANDARD}.utils.python_virtualenv"',
            '"virtualenvModule": "airflow.utils.python_virtualenv"',
        ),
        VIRTUALENV_3,
        airflow_load,
        r"plugin \S+ does not import: .*python_virtualenv",
    ),
    Mutation(
        "a plugin that patches what nobody calls",
        Edit(FAMILIES, '"_generate_venv_cmd"', '"_generate_virtualenv_cmd"'),
        VIRTUALENV_3,
        airflow_load,
        r"the plugin has no effect",
    ),
]

RELEASE_ROWS = [
    Mutation(
        "a release in the wrong family",
        Edit(RELEASES, '"release": "2.11.0", "family": "2.4-2.11"', '"release": "2.11.0", "family": "2.0-2.2"'),
        ECS_2,
        airflow_load,
        r"cannot import name 'ECSOperator'",
    ),
    Mutation(
        "a release with the wrong Python",
        Edit(
            RELEASES,
            '"release": "2.11.0", "family": "2.4-2.11", "python": "3.12"',
            '"release": "2.11.0", "family": "2.4-2.11", "python": "3.11"',
        ),
        VIRTUALENV_2,
        airflow_load,
        r"has python_version '3\.11', the release runs 3\.12",
    ),
    Mutation(
        "no virtualenv for a release whose image has none",
        Edit(RELEASES, '"virtualenvPin": "20.25.0", ', ""),
        VIRTUALENV_BROUGHT,
        airflow_load,
        r"requires virtualenv, please",
        costly=True,
    ),
]

PIPELINE_ROWS = [
    Mutation(
        "the metadata source for lineage",
        Edit(PIPELINES, '"sourceSuffix": "-lineage"', '"sourceSuffix": ""'),
        PYTHON_2,
        openmetadata_parse,
        r"meant was one ending in '-lineage'",
    ),
    Mutation(
        "a processor that does not exist",
        Edit(
            PIPELINES,
            '"configType": "Profiler", "processor": "orm-profiler"',
            '"configType": "Profiler", "processor": "orm-profile"',
        ),
        ECS_3,
        openmetadata_parse,
        r"DynamicImport",
    ),
    Mutation(
        "another pipeline's workflow",
        Edit(
            PIPELINES,
            '"metadata.workflow.usage", "class": "UsageWorkflow"',
            '"metadata.workflow.metadata", "class": "MetadataWorkflow"',
        ),
        PYTHON_2_USAGE,
        workflow_class,
        r"names metadata\.workflow\.metadata\.MetadataWorkflow, meant was",
    ),
    Mutation(
        "a misspelt module",
        Edit(PIPELINES, '"module": "metadata.workflow.usage"', '"module": "metadata.workflows.usage"'),
        PYTHON_2_USAGE,
        workflow_class,
        r"metadata\.workflows",
    ),
]

ROW_MUTATIONS = [*FORMS, *RELEASE_ROWS, *PIPELINE_ROWS]
