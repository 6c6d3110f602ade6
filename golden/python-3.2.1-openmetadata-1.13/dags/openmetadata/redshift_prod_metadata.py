"""Runs the metadata pipeline of redshift_prod (Redshift) in the worker's own Python."""

from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pendulum
from airflow.providers.standard.operators.python import PythonOperator
from airflow.sdk import DAG

CONFIG_FILE = Path(__file__).with_suffix(".yaml")

DOC = (
    "OpenMetadata 1.13.6.3: metadata pipeline of service **redshift\\_prod**, in the worker's own Python.\n"
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


def run_workflow() -> None:
    # Imported here, not above: each parse of this file would pay seconds and hundreds of MB for it.
    import yaml
    from metadata.workflow.metadata import MetadataWorkflow

    config = yaml.safe_load(CONFIG_FILE.read_text(encoding="utf-8"))
    workflow = MetadataWorkflow.create(config)
    with fail_on_unsent_batches(workflow.metadata):
        try:
            workflow.execute()
            workflow.raise_from_status()
        finally:
            workflow.stop()


with DAG(
    dag_id="openmetadata_redshift_prod_metadata",
    description="OpenMetadata metadata pipeline of redshift_prod",
    doc_md=DOC,
    schedule="0 2 * * *",
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
    PythonOperator(
        task_id="run_metadata",
        python_callable=run_workflow,
    )
