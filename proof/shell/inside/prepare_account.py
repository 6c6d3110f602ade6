"""Runs in moto's environment: makes what a person has before the first step. What comes on standard input."""

import json
import sys

import boto3

TRUST = {
    "Version": "2012-10-17",
    "Statement": [
        {"Effect": "Allow", "Principal": {"Service": "airflow-env.amazonaws.com"}, "Action": "sts:AssumeRole"}
    ],
}

OWN = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}]}


def role(asked):
    iam = boto3.client("iam")
    path, _, name = asked["role"].rpartition("/")
    iam.create_role(RoleName=name, Path=f"{path}/", AssumeRolePolicyDocument=json.dumps(TRUST))
    iam.put_role_policy(RoleName=name, PolicyName="its-own", PolicyDocument=json.dumps(OWN))


def bucket(asked):
    """MWAA takes a bucket that keeps versions only."""
    s3 = boto3.client("s3")
    where = {"LocationConstraint": asked["region"]}
    s3.create_bucket(Bucket=asked["bucket"], CreateBucketConfiguration=where)
    s3.put_bucket_versioning(Bucket=asked["bucket"], VersioningConfiguration={"Status": "Enabled"})
    versions = {}
    for key, text in asked["objects"].items():
        versions[key] = s3.put_object(Bucket=asked["bucket"], Key=key, Body=text.encode("latin-1"))["VersionId"]
    return versions


request = json.load(sys.stdin)
role(request)
print(json.dumps(bucket(request)))
