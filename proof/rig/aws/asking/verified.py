"""The mappings against what AWS publishes: their actions, the shapes of their ARNs, their condition keys."""

import json
from collections.abc import Iterator

from outcome import require_none
from rig.aws.asking.asked import GIVEN, Asked
from rig.aws.asking.ecs import ecs_asks
from rig.aws.asking.logs import OF_ALL, OF_GROUPS, OF_STREAMS, logs_asks
from rig.aws.asking.s3 import s3_asks
from rig.aws.asking.stores import secret_asks, ssm_asks
from rig.aws.ecs import Named
from rig.aws.iam.published import action_of, has_key, resource_patterns
from rig.aws.partition import arn
from rig.aws.pull import pull_asks
from rig.aws.request import Request

REGION = "cn-north-1"
"""Where a forgotten partition shows."""
WHOLE = {"ecs:ListTasks"}
"""Asked about `*` although a type is published, as ECS's own example policies write it."""
ROLE = "arn:aws-cn:iam::123456789012:role/r"
DEFINITION = {
    "taskDefinitionArn": arn("ecs", REGION, "task-definition/f:1"),
    "taskRoleArn": ROLE,
    "executionRoleArn": ROLE,
}
NAMED = Named(arn("ecs", REGION, "cluster/c"), True, DEFINITION)
SECRET = arn("secretsmanager", REGION, "secret:s-a1B2c3")


def _request(service: str, operation: str, parameters: dict[str, object]) -> Request:
    scope = f"Credential=AKIA/20260101/{REGION}/{service}/aws4_request"
    headers = {"authorization": scope, "x-amz-target": f"x.{operation}"}
    return Request("POST", "/", headers, json.dumps(parameters).encode())


def _address(method: str, target: str) -> Request:
    scope = f"Credential=AKIA/20260101/{REGION}/s3/aws4_request"
    return Request(method, target, {"authorization": scope}, b"")


def _every() -> Iterator[Asked]:
    """One of each."""
    run = {"taskDefinition": "f", "tags": [{"key": "k", "value": "v"}]}
    run |= {"capacityProviderStrategy": [{"capacityProvider": "FARGATE_SPOT"}]}
    of_tasks = {"DescribeTasks": {"tasks": ["t"]}, "StopTask": {"task": "t"}, "ListTasks": {}, "RunTask": run}
    for operation, given in {**of_tasks, "DescribeTaskDefinition": {}, "DescribeClusters": {}}.items():
        yield from ecs_asks(_request("ecs", operation, given), NAMED) or []
    for operation in (*OF_STREAMS, *OF_GROUPS, *OF_ALL):
        yield from logs_asks(_request("logs", operation, {"logGroupName": "/g", "logStreamName": "s"})) or []
    for operation in ("GetSecretValue", "DescribeSecret"):
        yield from secret_asks(_request("secretsmanager", operation, {"SecretId": "s"}), SECRET)
    for operation, given in {"GetParameter": {"Name": "/p"}, "GetParameters": {"Names": ["p"]}}.items():
        yield from ssm_asks(_request("ssm", operation, given)) or []
    yield from ssm_asks(_request("ssm", "GetParametersByPath", {"Path": "/p"})) or []
    for method in ("GET", "HEAD", "PUT", "DELETE"):
        yield from s3_asks(_address(method, "/bucket/key")) or []
    for target in ("/bucket?prefix=a&delimiter=%2F", "/bucket?versioning", "/bucket?versions", "/bucket/k?versionId=1"):
        yield from s3_asks(_address("GET", target)) or []
    yield from pull_asks("123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/a/b:1")


def _problems(asked: Asked) -> list[str]:
    action_of(asked.action)
    patterns = resource_patterns(asked.action)
    whole = asked.resources == ("*",)
    fits = all(any(one.fullmatch(resource) for one in patterns) for resource in asked.resources)
    right = whole if not patterns or asked.action in WHOLE else fits
    problems = [] if right else [f"{asked.action} takes no {', '.join(asked.resources)}"]
    return problems + [f"{asked.action} has no key {key}" for key in asked.context if not has_key(asked.action, key)]


def verify_mappings() -> str:
    """Fails with every mapping that is not as published."""
    every = list(_every())
    problems = [problem for asked in every for problem in _problems(asked)]
    for action, keys in GIVEN.items():
        examples = [f"{key}x" if key.endswith("/") else key for key in keys]
        problems += [f"{action} has no key {key}" for key in examples if not has_key(action, key)]
    problems += [f"{asked.action} has another partition" for asked in every if "arn:aws:" in " ".join(asked.resources)]
    problems += [f"{action} is asked of nothing" for action in GIVEN if action not in {one.action for one in every}]
    problems += [f"{asked.action} has a slash too many" for asked in every if "//" in " ".join(asked.resources)]
    require_none(problems)
    return f"{len({asked.action for asked in every})} actions, as published"
