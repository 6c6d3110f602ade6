"""Runs in moto's environment: says what is in the account. What is gone, inactive or planned to go is left out."""

import hashlib
import json
import sys

import boto3

OF_A_REVISION = ("revision", "taskDefinitionArn", "registeredAt", "registeredBy")


def objects(bucket):
    s3 = boto3.client("s3")
    found = {}
    for page in s3.get_paginator("list_objects_v2").paginate(Bucket=bucket):
        for one in page.get("Contents", []):
            body = s3.get_object(Bucket=bucket, Key=one["Key"])
            digest = hashlib.sha256(body["Body"].read()).hexdigest()
            found[one["Key"]] = {"sha256": digest, "version": body["VersionId"]}
    return found


def secrets():
    client = boto3.client("secretsmanager")
    names = [one["Name"] for page in client.get_paginator("list_secrets").paginate() for one in page["SecretList"]]
    return {name: client.get_secret_value(SecretId=name)["SecretString"] for name in names}


def parameters():
    client = boto3.client("ssm")
    pages = client.get_paginator("describe_parameters").paginate()
    names = [one["Name"] for page in pages for one in page["Parameters"]]
    found = {name: client.get_parameter(Name=name, WithDecryption=True)["Parameter"] for name in names}
    return {name: {"type": one["Type"], "value": one["Value"]} for name, one in found.items()}


def roles():
    iam = boto3.client("iam")
    found = {}
    for page in iam.get_paginator("list_roles").paginate():
        for one in page["Roles"]:
            name = one["RoleName"]
            names = iam.list_role_policies(RoleName=name)["PolicyNames"]
            policies = {each: iam.get_role_policy(RoleName=name, PolicyName=each)["PolicyDocument"] for each in names}
            found[name] = {"trust": one["AssumeRolePolicyDocument"], "policies": policies}
    return found


def clusters():
    ecs = boto3.client("ecs")
    arns = ecs.list_clusters()["clusterArns"]
    described = ecs.describe_clusters(clusters=arns)["clusters"] if arns else []
    return {one["clusterName"]: one["status"] for one in described if one["status"] == "ACTIVE"}


def task_definitions():
    ecs = boto3.client("ecs")
    arns = ecs.list_task_definitions(status="ACTIVE")["taskDefinitionArns"]
    described = [ecs.describe_task_definition(taskDefinition=arn)["taskDefinition"] for arn in arns]
    return {one["family"]: {key: one[key] for key in one if key not in OF_A_REVISION} for one in described}


def log_groups():
    pages = boto3.client("logs").get_paginator("describe_log_groups").paginate()
    return {one["logGroupName"]: one.get("retentionInDays") for page in pages for one in page["logGroups"]}


def repositories():
    return {
        one["repositoryName"]: one["registryId"] for one in boto3.client("ecr").describe_repositories()["repositories"]
    }


facts = {
    "objects": objects(sys.argv[1]),
    "secrets": secrets(),
    "parameters": parameters(),
    "roles": roles(),
    "clusters": clusters(),
    "task_definitions": task_definitions(),
    "log_groups": log_groups(),
    "repositories": repositories(),
}
print(json.dumps(facts, default=str))
