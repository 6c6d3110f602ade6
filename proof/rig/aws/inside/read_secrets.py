"""Runs in moto's environment, as a task: reads secrets by real boto3, given store and names; prints value or error."""

import json
import sys

import boto3
from botocore.exceptions import ClientError

store, names = json.load(sys.stdin)


def read(name: str) -> str:
    if store == "secrets-manager":
        return boto3.client("secretsmanager").get_secret_value(SecretId=name)["SecretString"]
    return boto3.client("ssm").get_parameter(Name=name, WithDecryption=True)["Parameter"]["Value"]


said = {}
for name in names:
    try:
        said[name] = read(name)
    except ClientError as error:
        said[name] = error.response["Error"]["Code"]
print(json.dumps(said))
