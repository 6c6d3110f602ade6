"""Runs in moto's environment: makes an account ready for a bundle.

Standard input: {"setup", "stack", "template", "cluster", "held", "logGroup", "definitions", "trust", "roles"}, each of
the roles {"name", "made", "policies"}: `made` says that the bundle makes it.
"""

import json
import sys
from typing import Any

import boto3

ANY_TRUST = {"Version": "2012-10-17", "Statement": []}


def _by_stack(given: dict[str, Any]) -> None:
    cloudformation = boto3.client("cloudformation")
    cloudformation.create_stack(
        StackName=given["stack"], TemplateBody=given["template"], Capabilities=["CAPABILITY_NAMED_IAM"]
    )
    [stack] = cloudformation.describe_stacks(StackName=given["stack"])["Stacks"]
    if stack["StackStatus"] != "CREATE_COMPLETE":
        raise SystemExit(f"the stack ended as {stack['StackStatus']}: {stack.get('StackStatusReason')}")


def _by_commands(given: dict[str, Any]) -> None:
    iam, ecs = boto3.client("iam"), boto3.client("ecs")
    if not given["held"]:
        ecs.create_cluster(clusterName=given["cluster"])
    boto3.client("logs").create_log_group(logGroupName=given["logGroup"])
    for role in given["roles"]:
        if role["made"]:
            iam.create_role(RoleName=role["name"], AssumeRolePolicyDocument=json.dumps(given["trust"]))
        for name, policy in role["policies"].items():
            iam.put_role_policy(RoleName=role["name"], PolicyName=name, PolicyDocument=json.dumps(policy))
    for definition in given["definitions"]:
        ecs.register_task_definition(**definition)


def main() -> None:
    given = json.load(sys.stdin)
    iam = boto3.client("iam")
    for role in given["roles"]:
        if not role["made"]:  # as the role of an environment, which is there first
            iam.create_role(
                RoleName=role["name"], Path="/service-role/", AssumeRolePolicyDocument=json.dumps(ANY_TRUST)
            )
    if given["held"]:
        boto3.client("ecs").create_cluster(clusterName=given["cluster"])
    (_by_stack if given["setup"] == "cloudformation" else _by_commands)(given)


if __name__ == "__main__":
    main()
