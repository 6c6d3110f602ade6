"""Runs beside boto3: makes a stack in moto, updates and deletes it, and says what there is after each step."""

import json
import sys
from typing import Any

import boto3

given = json.load(sys.stdin)
STACK = "proof"
INLINE_LIMIT = 51_200


def client(service: str) -> Any:
    return boto3.client(
        service,
        endpoint_url=given["endpoint"],
        region_name=given["region"],
        aws_access_key_id="proof",
        aws_secret_access_key="proof",
    )


ecs, iam, logs, cloudformation, s3 = (client(name) for name in ("ecs", "iam", "logs", "cloudformation", "s3"))


def before() -> None:
    """What is there before the stack: roles with a path, and a cluster where the answers name one."""
    for name, path in given["roles"].items():
        iam.create_role(RoleName=name, Path=path, AssumeRolePolicyDocument="{}")
    for cluster in given["clusters"]:
        ecs.create_cluster(clusterName=cluster)
    s3.create_bucket(Bucket="templates", CreateBucketConfiguration={"LocationConstraint": given["region"]})


def body(template: str) -> dict[str, str]:
    """As `aws cloudformation deploy` hands it over: by a bucket where it is too large to be sent."""
    if len(template.encode()) <= INLINE_LIMIT:
        return {"TemplateBody": template}
    s3.put_object(Bucket="templates", Key="template", Body=template.encode())
    return {"TemplateURL": f"https://s3.{given['region']}.amazonaws.com/templates/template"}


def role(name: str) -> dict[str, Any]:
    found = iam.get_role(RoleName=name)["Role"]
    names = iam.list_role_policies(RoleName=name)["PolicyNames"]
    documents = {one: iam.get_role_policy(RoleName=name, PolicyName=one)["PolicyDocument"] for one in names}
    return {"trust": found["AssumeRolePolicyDocument"], "path": found["Path"], "policies": documents}


def task_definitions() -> dict[str, Any]:
    arns = ecs.list_task_definitions(status="ACTIVE")["taskDefinitionArns"]
    return {arn.rpartition("/")[2]: ecs.describe_task_definition(taskDefinition=arn)["taskDefinition"] for arn in arns}


def clusters() -> list[str]:
    """A deleted one is there for a while, as INACTIVE."""
    known = ecs.list_clusters()["clusterArns"]
    found = ecs.describe_clusters(clusters=known)["clusters"] if known else []
    return [one["clusterName"] for one in found if one["status"] == "ACTIVE"]


def outputs() -> dict[str, str]:
    stacks = [one for one in cloudformation.describe_stacks()["Stacks"] if one["StackName"] == STACK]
    return {one["OutputKey"]: one["OutputValue"] for stack in stacks for one in stack.get("Outputs", [])}


def there() -> dict[str, Any]:
    return {
        "clusters": clusters(),
        "groups": {one["logGroupName"]: one.get("retentionInDays") for one in logs.describe_log_groups()["logGroups"]},
        "roles": {one["RoleName"]: role(one["RoleName"]) for one in iam.list_roles()["Roles"]},
        "tasks": task_definitions(),
        "outputs": outputs(),
    }


def life() -> list[dict[str, Any]]:
    before()
    steps = [there()]
    capabilities = ["CAPABILITY_NAMED_IAM"]
    cloudformation.create_stack(StackName=STACK, Capabilities=capabilities, **body(given["template"]))
    steps.append(there())
    cloudformation.update_stack(StackName=STACK, Capabilities=capabilities, **body(given["later"]))
    steps.append(there())
    cloudformation.delete_stack(StackName=STACK)
    return [*steps, there()]


print(json.dumps(life(), default=str))
