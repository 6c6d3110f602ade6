"""Runs the metadata pipeline of redshift_prod (Redshift) in a virtualenv made by the worker."""

from datetime import timedelta

import pendulum
from airflow.providers.standard.operators.python import PythonVirtualenvOperator
from airflow.sdk import DAG

# What the worker installs for each run: nothing of it is left to the day of the run.
REQUIREMENTS = [
    "openmetadata-ingestion[redshift]==1.12.14.2",
    "agate==1.9.1",
    "annotated-types==0.8.0",
    "antlr4-python3-runtime==4.9.2",
    "anyio==4.16.0",
    "attrs==26.1.0",
    "azure-core==1.41.0",
    "azure-identity==1.27.0",
    "azure-keyvault-secrets==4.12.0",
    "babel==2.19.0",
    "boto3==1.41.5",
    "botocore==1.41.6",
    "cached-property==1.5.2",
    "cachetools==8.0.2",
    "certifi==2026.10.19.post1",
    "cffi==2.1.1",
    "chardet==4.0.0",
    "charset-normalizer==3.5.3",
    "click==8.3.3",
    "collate-data-diff==0.11.18",
    "collate-sqlfluff==3.5.3",
    "collate-sqllineage==2.1.8",
    "colorama==0.4.6",
    "cryptography==50.0.2",
    "daff==1.4.2",
    "dbt-adapters==1.24.5",
    "dbt-common==1.39.0",
    "dbt-core==1.11.16",
    "dbt-extractor==0.6.0",
    "dbt-protos==1.0.615",
    "dbt-semantic-interfaces==0.9.0",
    "deepdiff==8.6.2",
    "diff-cover==11.0.1",
    "dnspython==2.9.2",
    "dsnparse==0.1.15",
    "durationpy==0.11",
    "email-validator==2.4.0",
    "future==1.0.0",
    "geoalchemy2==0.20.0",
    "google-api-core==2.44.0",
    "google-auth==2.63.0",
    "google-cloud-secret-manager==2.24.0",
    "google-crc32c==1.9.0",
    "googleapis-common-protos==1.76.0",
    "greenlet==3.5.6",
    "grpc-google-iam-v1==0.14.6",
    "grpcio==1.85.3",
    "grpcio-status==1.85.3",
    "h11==0.16.0",
    "httpcore==1.0.9",
    "httpx==0.28.1",
    "idna==3.20",
    "importlib-metadata==8.9.0",
    "iniconfig==2.3.1",
    "isodate==0.7.2",
    "jaraco-classes==3.4.0",
    "jaraco-context==6.1.2",
    "jaraco-functools==4.1.0",
    "jeepney==0.9.0",
    "jinja2==3.1.6",
    "jmespath==1.1.0",
    "jsonpatch==1.48",
    "jsonpointer==3.12",
    "jsonschema==4.26.0",
    "jsonschema-specifications==2025.9.1",
    "keyring==25.7.0",
    "kubernetes==35.0.0",
    "leather==0.4.1",
    "markdown-it-py==4.3.0",
    "markupsafe==3.0.4",
    "mashumaro==3.10",
    "mdurl==0.1.2",
    "memory-profiler==0.61.0",
    "more-itertools==10.8.0",
    "msal==1.39.0",
    "msal-extensions==1.3.1",
    "msgpack==1.2.4",
    "mypy-extensions==1.2.0",
    "networkx==3.7",
    "numpy==2.5.5",
    "oauthlib==4.0.1",
    "opentelemetry-api==1.45.2",
    "orderly-set==5.5.0",
    "packaging==26.4",
    "parsedatetime==2.6",
    "pathspec==0.12.1",
    "platformdirs==4.14.9",
    "pluggy==1.7.0",
    "proto-plus==1.29.0",
    "protobuf==6.33.6",
    "psutil==7.2.2",
    "psycopg2-binary==2.9.13",
    "pyasn1==0.6.5",
    "pyasn1-modules==0.4.2",
    "pycparser==3.12",
    "pydantic==2.11.10",
    "pydantic-core==2.33.2",
    "pydantic-settings==2.16.3",
    "pygments==2.21.0",
    "pyjwt==2.15.1",
    "pymysql==1.2.4",
    "pyparsing==3.3.3",
    "pytest==9.2.0",
    "python-dateutil==2.9.0.post0",
    "python-dotenv==1.2.4",
    "python-slugify==9.2.0",
    "pytimeparse==1.1.10",
    "pytz==2026.6",
    "pyyaml==6.0.4",
    "referencing==0.37.0",
    "regex==2026.11.19",
    "requests==2.34.2",
    "requests-aws4auth==1.4.0",
    "requests-oauthlib==2.0.0",
    "rich==15.0.0",
    "rpds-py==2026.9.1",
    "s3transfer==0.15.0",
    "secretstorage==3.5.0",
    "setuptools==80.10.2",
    "shapely==2.2.0",
    "six==1.17.0",
    "snowplow-tracker==1.1.0",
    "sqlalchemy==1.4.54",
    "sqlalchemy-redshift==0.8.12",
    "sqlglot==29.0.1",
    "sqlparse==0.6.0",
    "tabulate==0.9.0",
    "tblib==3.2.2",
    "tenacity==9.2.1",
    "text-unidecode==1.3",
    "toml==0.10.2",
    "tqdm==4.70.1",
    "typing-extensions==4.16.0",
    "typing-inspect==0.9.0",
    "typing-inspection==0.4.5",
    "urllib3==2.8.0",
    "websocket-client==1.9.2",
    "zipp==4.1.2",
]

DOC = (
    "OpenMetadata 1.12.14.2: metadata pipeline of service **redshift\\_prod**, in a virtualenv made by the worker.\n"
    "\n"
    "Made by the OpenMetadata on MWAA wizard 0.1.0 with facts of 2026-11-22. Change the answers, not this file."
)


def run_workflow() -> None:
    # Everything is imported here: this function runs by itself inside the virtualenv.
    from contextlib import contextmanager

    import yaml
    from metadata.workflow.metadata import MetadataWorkflow

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
        requirements=REQUIREMENTS,
        python_version="3.12",
        system_site_packages=False,
        expect_airflow=False,
        venv_cache_path="/usr/local/airflow/openmetadata-venv",
    )
