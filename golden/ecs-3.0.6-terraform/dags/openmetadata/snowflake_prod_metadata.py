"""Runs the metadata pipeline of snowflake_prod (Snowflake) as a Fargate task."""

import re
from datetime import timedelta
from pathlib import Path

import pendulum
from airflow.providers.amazon.aws.operators.ecs import EcsRunTaskOperator
from airflow.sdk import DAG

# Airflow renders `overrides` with Jinja: a brace it would act on is written as one it prints.
CONFIG_TEXT = Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8")
CONFIG = re.sub(r"\{(?=[{%#])", "{{ '{' }}", CONFIG_TEXT)

DOC = (
    "OpenMetadata 1.12.14.2: metadata pipeline of service **snowflake\\_prod**, as a Fargate task.\n"
    "\n"
    "Made by the OpenMetadata on MWAA wizard 0.1.0 with facts of 2026-11-22. Change the answers, not this file."
)

with DAG(
    dag_id="openmetadata_snowflake_prod_metadata",
    description="OpenMetadata metadata pipeline of snowflake_prod",
    doc_md=DOC,
    schedule="@daily",
    start_date=pendulum.datetime(2024, 1, 1, tz="UTC"),
    catchup=False,
    is_paused_upon_creation=True,
    max_active_runs=1,
    tags=[
        "openmetadata",
        "snowflake",
        "metadata",
    ],
    default_args={
        "owner": "openmetadata",
        "retries": 3,
        "retry_delay": timedelta(seconds=10),
        "execution_timeout": timedelta(minutes=60),
    },
) as dag:
    EcsRunTaskOperator(
        task_id="run_metadata",
        cluster="openmetadata-ingestion",
        task_definition="arn:aws:ecs:us-east-2:123456789012:task-definition/openmetadata-ingestion",
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
                    "environment": [
                        {"name": "config", "value": CONFIG},
                        {"name": "pipelineType", "value": "metadata"},
                    ],
                },
            ],
        },
        awslogs_group="/ecs/openmetadata-ingestion",
        awslogs_region="us-east-2",
        awslogs_stream_prefix="ecs/openmetadata-ingestion",
    )
