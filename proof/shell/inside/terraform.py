"""Stands in for Terraform in an emulated account: makes there what ecs/main.tf plans, from the documents it reads.

Called as `terraform -chdir=ecs apply` in a bundle, with the path of aws before. What the real Terraform plans from
main.tf is looked at by the group `terraform`; its provider for AWS cannot be had as a package.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

AWS, COMMAND = sys.argv[1], sys.argv[-1]
ANSWERS = json.loads(Path("answers.json").read_text("utf-8"))
ENVIRONMENT, APPROACH = ANSWERS["environment"], ANSWERS["approach"]
RETENTION = "30"
STATE = ("--bucket", ENVIRONMENT["bucket"], "--key", f"openmetadata-ingestion/{ENVIRONMENT['name']}.tfstate")


def aws(service: str, operation: str, *options: str) -> Any:
    command = [AWS, "--region", ENVIRONMENT["region"], "--output", "json", service, operation, *options]
    ran = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(ran.stdout or "null")


def name(role: str) -> str:
    return role.rpartition("/")[2]


POLICIES = {
    "openmetadata-ingestion": (ENVIRONMENT["executionRole"], "mwaa-execution-role-policy"),
    "openmetadata-ingestion-execution": (APPROACH["taskExecutionRole"], "task-execution-role-policy"),
    "openmetadata-ingestion-task": (APPROACH["taskRole"], "task-role-policy"),
}
MADE = {role for role, _ in POLICIES.values() if not role.startswith("arn:")}


def definitions() -> list[dict[str, Any]]:
    return [json.loads(file.read_text("utf-8")) for file in sorted(Path("ecs").glob("task-definition*.json"))]


def apply() -> None:
    for role in MADE:
        aws("iam", "create-role", f"--role-name={role}", trusted())
    for policy, (role, document) in POLICIES.items():
        put = ("--policy-name", policy, "--policy-document", f"file://iam/{document}.json")
        aws("iam", "put-role-policy", f"--role-name={name(role)}", *put)
    if not APPROACH["existingCluster"]:
        aws("ecs", "create-cluster", f"--cluster-name={APPROACH['cluster']}")
    aws("logs", "create-log-group", f"--log-group-name={APPROACH['logGroup']}")
    aws("logs", "put-retention-policy", f"--log-group-name={APPROACH['logGroup']}", "--retention-in-days", RETENTION)
    for definition in definitions():
        aws("ecs", "register-task-definition", "--cli-input-json", json.dumps(definition))
    aws("s3api", "put-object", *STATE)


def trusted() -> str:
    return "--assume-role-policy-document=file://iam/ecs-tasks-trust-policy.json"


def destroy() -> None:
    for policy, (role, _) in POLICIES.items():
        aws("iam", "delete-role-policy", f"--role-name={name(role)}", "--policy-name", policy)
    for role in MADE:
        aws("iam", "delete-role", f"--role-name={role}")
    for definition in definitions():
        for arn in aws("ecs", "list-task-definitions", f"--family-prefix={definition['family']}")["taskDefinitionArns"]:
            aws("ecs", "deregister-task-definition", "--task-definition", arn)
    aws("logs", "delete-log-group", f"--log-group-name={APPROACH['logGroup']}")
    if not APPROACH["existingCluster"]:
        aws("ecs", "delete-cluster", f"--cluster={APPROACH['cluster']}")


if sys.argv[2] != "-chdir=ecs" or not Path("ecs/main.tf").is_file():
    sys.exit(f"terraform has no configuration here: {sys.argv[2:]}")
{"init": lambda: None, "apply": apply, "destroy": destroy}[COMMAND]()
