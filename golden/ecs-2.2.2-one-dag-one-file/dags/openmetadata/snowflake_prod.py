"""Runs the metadata and lineage pipelines of snowflake_prod (Snowflake), each as a Fargate task."""

import re
from datetime import timedelta

import pendulum
from airflow import DAG
from airflow.providers.amazon.aws.operators.ecs import ECSOperator

METADATA_CONFIG = (
    "source:\n"
    "  type: snowflake\n"
    "  serviceName: snowflake_prod\n"
    "  sourceConfig:\n"
    "    config:\n"
    "      type: DatabaseMetadata\n"
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
LINEAGE_CONFIG = (
    "source:\n"
    "  type: snowflake-lineage\n"
    "  serviceName: snowflake_prod\n"
    "  sourceConfig:\n"
    "    config:\n"
    "      type: DatabaseLineage\n"
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

DOC = (
    "OpenMetadata 1.12.14.2: metadata and lineage pipelines of service **snowflake\\_prod**, each as a Fargate task.\n"
    "\n"
    "First metadata; once that has succeeded, lineage.\n"
    "\n"
    "Made by the OpenMetadata on MWAA wizard 0.1.0 with facts of 2026-11-22. Change the answers, not this file."
)


def fargate_task(task_definition: str, variables: dict, **settings) -> ECSOperator:
    # Airflow renders `overrides` with Jinja: a brace it would act on is written as one it prints.
    printed = {name: re.sub(r"\{(?=[{%#])", "{{ '{' }}", text) for name, text in variables.items()}
    return ECSOperator(
        cluster="openmetadata-ingestion",
        task_definition=task_definition,
        launch_type="FARGATE",
        network_configuration={
            "awsvpcConfiguration": {
                "subnets": ["subnet-0a1b2c3d4e5f60718"],
                "securityGroups": ["sg-0123456789abcdef0"],
                "assignPublicIp": "DISABLED",
            },
        },
        overrides={
            "containerOverrides": [
                {
                    "name": "openmetadata-ingestion",
                    "command": ["python", "main.py"],
                    "environment": [{"name": name, "value": value} for name, value in printed.items()],
                },
            ],
        },
        awslogs_group="/ecs/openmetadata-ingestion",
        awslogs_region="us-east-2",
        awslogs_stream_prefix="ecs/openmetadata-ingestion",
        **settings,
    )


with DAG(
    dag_id="openmetadata_snowflake_prod",
    description="OpenMetadata metadata and lineage pipelines of snowflake_prod",
    doc_md=DOC,
    schedule_interval="30 1 * * *",
    start_date=pendulum.datetime(2024, 1, 1, tz="UTC"),
    catchup=False,
    is_paused_upon_creation=True,
    max_active_runs=1,
    tags=[
        "openmetadata",
        "snowflake",
        "metadata",
        "lineage",
    ],
    default_args={
        "owner": "openmetadata",
    },
) as dag:
    run_metadata = fargate_task(
        task_id="run_metadata",
        task_definition="arn:aws:ecs:us-east-2:123456789012:task-definition/openmetadata-ingestion",
        variables={"config": METADATA_CONFIG, "pipelineType": "metadata"},
        retries=3,
        retry_delay=timedelta(seconds=10),
        execution_timeout=timedelta(minutes=60),
    )
    run_lineage = fargate_task(
        task_id="run_lineage",
        task_definition="arn:aws:ecs:us-east-2:123456789012:task-definition/openmetadata-ingestion",
        variables={"config": LINEAGE_CONFIG, "pipelineType": "lineage"},
        retries=1,
        retry_delay=timedelta(seconds=10),
        execution_timeout=timedelta(minutes=60),
    )

    # These work on what metadata has brought, so they wait until it has succeeded.
    run_metadata >> run_lineage
