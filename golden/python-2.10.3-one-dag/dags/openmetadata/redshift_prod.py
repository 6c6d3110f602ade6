"""Runs the metadata, lineage and profiler pipelines of redshift_prod (Redshift), each in the worker's own Python."""

from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pendulum
from airflow import DAG
from airflow.operators.python import PythonOperator

METADATA_CONFIG_FILE = Path(__file__).with_name("redshift_prod_metadata.yaml")
LINEAGE_CONFIG_FILE = Path(__file__).with_name("redshift_prod_lineage.yaml")
PROFILER_CONFIG_FILE = Path(__file__).with_name("redshift_prod_profiler.yaml")

DOC = (
    "OpenMetadata 1.12.14.2: metadata, lineage and profiler pipelines of service **redshift\\_prod**, each in the worker's own Python.\n"
    "\n"
    "First metadata; once that has succeeded, lineage and profiler.\n"
    "\n"
    "Made by the OpenMetadata on MWAA wizard 0.1.0 with facts of 2026-11-22. Change the answers, not this file."
)


@contextmanager
def fail_on_unsent_batches(client):
    """Fails the task if a batch of entities was not sent.

    From 1.11 on, OpenMetadata can ignore such an error and report success.
    """
    reasons = []

    def watched(send):
        def send_and_keep_reason(*arguments, **options):
            try:
                result = send(*arguments, **options)
            except Exception as error:
                reasons.append(repr(error))
                raise
            processed = result.numberOfRowsProcessed
            # No entity was processed, so the request failed.
            if result.failedRequest and (processed is None or processed.root == 0):
                reasons.append(repr(result.failedRequest))
            return result

        return send_and_keep_reason

    for name in ("bulk_create_or_update", "_execute_bulk_operation"):
        if hasattr(client, name):
            setattr(client, name, watched(getattr(client, name)))
    yield
    if reasons:
        first_reason = " ".join(reasons[0].split())
        raise RuntimeError(
            "OpenMetadata failed to send a batch of entities. "
            f"First reason: {first_reason}. "
            "Entities of the failed batches can be missing on the server."
        )


def metadata_workflow() -> None:
    # Imported here, not above: each parse of this file would pay seconds and hundreds of MB for it.
    import yaml
    from metadata.workflow.metadata import MetadataWorkflow

    config = yaml.safe_load(METADATA_CONFIG_FILE.read_text(encoding="utf-8"))
    workflow = MetadataWorkflow.create(config)
    with fail_on_unsent_batches(workflow.metadata):
        try:
            workflow.execute()
            workflow.raise_from_status()
        finally:
            workflow.stop()


def lineage_workflow() -> None:
    import yaml
    from metadata.workflow.metadata import MetadataWorkflow

    config = yaml.safe_load(LINEAGE_CONFIG_FILE.read_text(encoding="utf-8"))
    workflow = MetadataWorkflow.create(config)
    with fail_on_unsent_batches(workflow.metadata):
        try:
            workflow.execute()
            workflow.raise_from_status()
        finally:
            workflow.stop()


def profiler_workflow() -> None:
    import yaml
    from metadata.workflow.profiler import ProfilerWorkflow

    config = yaml.safe_load(PROFILER_CONFIG_FILE.read_text(encoding="utf-8"))
    workflow = ProfilerWorkflow.create(config)
    with fail_on_unsent_batches(workflow.metadata):
        try:
            workflow.execute()
            workflow.raise_from_status()
        finally:
            workflow.stop()


with DAG(
    dag_id="openmetadata_redshift_prod",
    description="OpenMetadata metadata, lineage and profiler pipelines of redshift_prod",
    doc_md=DOC,
    schedule="30 1 * * *",
    start_date=pendulum.datetime(2024, 1, 1, tz="UTC"),
    catchup=False,
    is_paused_upon_creation=True,
    max_active_runs=1,
    tags=[
        "openmetadata",
        "redshift",
        "metadata",
        "lineage",
        "profiler",
    ],
    default_args={
        "owner": "openmetadata",
    },
) as dag:
    run_metadata = PythonOperator(
        task_id="run_metadata",
        python_callable=metadata_workflow,
        retries=3,
        retry_delay=timedelta(seconds=10),
        execution_timeout=timedelta(minutes=60),
    )
    run_lineage = PythonOperator(
        task_id="run_lineage",
        python_callable=lineage_workflow,
        retries=3,
        retry_delay=timedelta(seconds=10),
        execution_timeout=timedelta(minutes=60),
    )
    run_profiler = PythonOperator(
        task_id="run_profiler",
        python_callable=profiler_workflow,
        retries=2,
        retry_delay=timedelta(seconds=10),
        execution_timeout=timedelta(minutes=60),
    )

    # These work on what metadata has brought, so they wait until it has succeeded.
    run_metadata >> [run_lineage, run_profiler]
