"""Runs the metadata, usage and profiler pipelines of snowflake_prod (Snowflake), each as a Fargate task."""

import re
from datetime import timedelta
from pathlib import Path

import pendulum
from airflow.providers.amazon.aws.operators.ecs import EcsRunTaskOperator
from airflow.sdk import DAG

METADATA_CONFIG = Path(__file__).with_name("snowflake_prod_metadata.yaml").read_text(encoding="utf-8")
USAGE_CONFIG = Path(__file__).with_name("snowflake_prod_usage.yaml").read_text(encoding="utf-8")
PROFILER_CONFIG = Path(__file__).with_name("snowflake_prod_profiler.yaml").read_text(encoding="utf-8")
METADATA_2_CONFIG = Path(__file__).with_name("snowflake_prod_metadata_2.yaml").read_text(encoding="utf-8")

DOC = (
    "OpenMetadata 1.12.14.2: metadata, usage and profiler pipelines of service **snowflake\\_prod**, each as a Fargate task.\n"
    "\n"
    "First metadata; once that has succeeded, usage and profiler.\n"
    "\n"
    "Made by the OpenMetadata on MWAA wizard 0.1.0 with facts of 2026-11-22. Change the answers, not this file."
)


def fargate_task(task_definition: str, variables: dict, **settings) -> EcsRunTaskOperator:
    # Airflow renders `overrides` with Jinja: a brace it would act on is written as one it prints.
    printed = {name: re.sub(r"\{(?=[{%#])", "{{ '{' }}", text) for name, text in variables.items()}
    return EcsRunTaskOperator(
        cluster="openmetadata-ingestion",
        task_definition=task_definition,
        launch_type="FARGATE",
        network_configuration={
            "awsvpcConfiguration": {
                "subnets": [
                    "subnet-0a1b2c3d4e5f60718",
                    "subnet-08f7e6d5c4b3a2910",
                ],
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
    description="OpenMetadata metadata, usage and profiler pipelines of snowflake_prod",
    doc_md=DOC,
    schedule="30 1 * * *",
    start_date=pendulum.datetime(2024, 1, 1, tz="UTC"),
    catchup=False,
    is_paused_upon_creation=True,
    max_active_runs=1,
    tags=[
        "openmetadata",
        "snowflake",
        "metadata",
        "usage",
        "profiler",
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
    run_usage = fargate_task(
        task_id="run_usage",
        task_definition="arn:aws:ecs:us-east-2:123456789012:task-definition/openmetadata-ingestion",
        variables={"config": USAGE_CONFIG, "pipelineType": "usage"},
        retries=3,
        retry_delay=timedelta(seconds=10),
        execution_timeout=timedelta(minutes=60),
    )
    run_profiler = fargate_task(
        task_id="run_profiler",
        task_definition="arn:aws:ecs:us-east-2:123456789012:task-definition/openmetadata-ingestion",
        variables={"config": PROFILER_CONFIG, "pipelineType": "profiler"},
        retries=3,
        retry_delay=timedelta(seconds=10),
        execution_timeout=timedelta(minutes=180),
    )
    run_metadata_2 = fargate_task(
        task_id="run_metadata_2",
        task_definition="arn:aws:ecs:us-east-2:123456789012:task-definition/openmetadata-ingestion",
        variables={"config": METADATA_2_CONFIG, "pipelineType": "metadata"},
        retries=3,
        retry_delay=timedelta(seconds=10),
        execution_timeout=timedelta(minutes=60),
    )

    # These work on what metadata has brought, so they wait until it has succeeded.
    run_metadata >> [run_usage, run_profiler]
    run_metadata_2 >> [run_usage, run_profiler]
