"""Faults in what a DAG with PythonOperator runs with, in its secrets, its rights and its config."""

import json
from dataclasses import replace

from installs.catalog import lines
from runs.answers import PASSWORD
from runs.case import RunCase
from runs.fault import RunFault, edited
from runs.stage import Stage

RELEASE, LINE = "2.10.3", "1.12"
POLICY = "mwaa-execution-role-policy.json"
IMPORT = "    from metadata.workflow.metadata import MetadataWorkflow\n"

LEAK = f"""
    import base64, boto3
    value = boto3.client("secretsmanager").get_secret_value(SecretId="{PASSWORD}")["SecretString"]
    print("connecting as", base64.b64encode(("openmetadata:" + value).encode()).decode())
    Path(__file__).with_name("left.txt").write_text(repr(value), encoding="utf-8")
"""


def _without_the_password(current: Stage) -> None:
    file = current.bundle.folder / "iam" / POLICY
    policy = json.loads(file.read_text("utf-8"))
    for statement in policy["Statement"]:
        if isinstance(statement["Resource"], list):
            statement["Resource"] = [one for one in statement["Resource"] if PASSWORD not in one]
    file.write_text(json.dumps(policy), "utf-8")


def _another_sink(current: Stage) -> None:
    target = current.folder / "sunk.json"
    edited(
        current,
        "shop_metadata.yaml",
        "type: metadata-rest\n  config: {}",
        f"type: file\n  config: {{filename: {target}}}",
    )


def faults() -> list[RunFault]:
    line = next(one for one in lines() if one.name == LINE)
    metadata = RunCase("python", RELEASE, line)
    lineage = RunCase("python", RELEASE, line, ("metadata", "lineage"))
    return [
        RunFault(
            "the secret holds another password",
            metadata,
            (r"run_metadata is failed after try 2", r"customers did not arrive"),
            put_secrets=lambda current: current.put_secrets(password="another"),
        ),
        RunFault(
            "metadata fails in one DAG with lineage",
            replace(lineage, one_dag=True),
            (r"run_metadata is failed after try 2", r"run_lineage is upstream_failed after try 0"),
            put_secrets=lambda current: current.put_secrets(password="another"),
        ),
        RunFault(
            "the secret holds another token",
            metadata,
            (r"run_metadata is failed after try 2", r"no service shop was stored"),
            put_secrets=lambda current: current.put_secrets(token="another"),
        ),
        RunFault(
            "the policy does not name the password",
            metadata,
            (r"denied: secretsmanager:GetSecretValue", r"run_metadata is failed after try 2"),
            plant=_without_the_password,
        ),
        RunFault(
            "another sink takes it all",
            metadata,
            (r"customers did not arrive",),
            plant=_another_sink,
        ),
        RunFault(
            "lineage without its type",
            lineage,
            (r"no lineage from",),
            plant=lambda current: edited(current, "shop_lineage.yaml", "type: DatabaseLineage", "{}"),
        ),
        RunFault(
            "the password is printed in base64 and left in a file",
            metadata,
            (r"the password stands in the log", r"the password stands in .*left\.txt"),
            green=True,
            plant=lambda current: edited(current, "shop_metadata.py", IMPORT, IMPORT + LEAK),
        ),
    ]
