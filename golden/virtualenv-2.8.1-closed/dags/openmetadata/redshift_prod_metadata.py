"""Runs the metadata pipeline of redshift_prod (Redshift) in a virtualenv made by the worker."""

from datetime import timedelta
from pathlib import Path

import pendulum
from airflow import DAG
from airflow.operators.python import PythonVirtualenvOperator

CONFIG_FILE = Path(__file__).with_suffix(".yaml")

# What the worker installs for each run: nothing of it is left to the day of the run.
REQUIREMENTS = [
    "openmetadata-ingestion[redshift]==1.12.14.2",
    "dbt-core<1.12",
    "cachetools",
]

DOC = (
    "OpenMetadata 1.12.14.2: metadata pipeline of service **redshift\\_prod**, in a virtualenv made by the worker.\n"
    "\n"
    "Made by the OpenMetadata on MWAA wizard 0.1.0 with facts of 2026-11-22. Change the answers, not this file."
)


def run_workflow(config_file: str) -> None:
    # Everything is imported here: this function runs by itself inside the virtualenv.
    from pathlib import Path

    import yaml
    from metadata.workflow.metadata import MetadataWorkflow

    config = yaml.safe_load(Path(config_file).read_text(encoding="utf-8"))
    workflow = MetadataWorkflow.create(config)
    try:
        workflow.execute()
        workflow.raise_from_status()
    finally:
        workflow.stop()


with DAG(
    dag_id="openmetadata_redshift_prod_metadata",
    description="OpenMetadata metadata pipeline of redshift_prod",
    doc_md=DOC,
    schedule="@daily",
    start_date=pendulum.datetime(2024, 1, 1, tz="UTC"),
    catchup=False,
    is_paused_upon_creation=True,
    max_active_runs=1,
    tags=["openmetadata", "redshift", "metadata"],
    default_args={
        "owner": "openmetadata",
        "retries": 3,
        "retry_delay": timedelta(seconds=10),
        "execution_timeout": timedelta(minutes=60),
    },
) as dag:
    PythonVirtualenvOperator(
        task_id="run_metadata",
        python_callable=run_workflow,
        op_kwargs={"config_file": str(CONFIG_FILE)},
        requirements=REQUIREMENTS,
        python_version="3.11",
        system_site_packages=False,
        expect_airflow=False,
        # The network is closed: the wheels lie where MWAA unpacks plugins.zip.
        pip_install_options=[
            "--no-index",
            "--find-links",
            "/usr/local/airflow/plugins",
        ],
    )
