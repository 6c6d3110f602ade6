"""Runs the metadata pipeline of redshift_prod (Redshift) in a virtualenv made by the worker."""

from datetime import timedelta

import pendulum
from airflow.providers.standard.operators.python import PythonVirtualenvOperator
from airflow.sdk import DAG

DOC = (
    "OpenMetadata 1.12.14.2: metadata pipeline of service **redshift\\_prod**, in a virtualenv made by the worker.\n"
    "\n"
    "Made by the OpenMetadata on MWAA wizard 0.1.0 with facts of 2026-11-22. Change the answers, not this file."
)


def run_workflow() -> None:
    # Everything is imported here: this function runs by itself inside the virtualenv.
    import yaml
    from metadata.workflow.metadata import MetadataWorkflow

    config_text = (
        "source:\n"
        "  type: redshift\n"
        "  serviceName: redshift_prod\n"
        "  serviceConnection:\n"
        "    config:\n"
        "      type: Redshift\n"
        "      username: openmetadata\n"
        "      authType:\n"
        '        password: "secret:/openmetadata/redshift_prod/password"\n'
        '      hostPort: "redshift-prod.example.internal:5439"\n'
        "      database: analytics\n"
        "  sourceConfig:\n"
        "    config:\n"
        "      type: DatabaseMetadata\n"
        "      includeViews: true\n"
        "sink:\n"
        "  type: metadata-rest\n"
        "  config: {}\n"
        "workflowConfig:\n"
        "  loggerLevel: INFO\n"
        "  openMetadataServerConfig:\n"
        '    hostPort: "https://openmetadata.example.com/api"\n'
        "    authProvider: openmetadata\n"
        "    securityConfig:\n"
        '      jwtToken: "secret:/openmetadata/ingestion-bot"\n'
        "    secretsManagerProvider: aws\n"
        "    secretsManagerLoader: env\n"
    )
    config = yaml.safe_load(config_text)
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
        requirements=[
            "openmetadata-ingestion[redshift]==1.12.14.2",
            "dbt-core<1.12",
            "cachetools",
        ],
        python_version="3.12",
        system_site_packages=False,
        expect_airflow=False,
        venv_cache_path="/usr/local/airflow/openmetadata-venv",
    )
