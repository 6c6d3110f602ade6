"""What Terraform has in its state, in the words in which the ECS side is compared."""

import json
from typing import Any

from documents.made import There, role_name

Resource = dict[str, Any]
POLICIES = ("mwaa", "task", "task_execution")
"""The order in which the documents that are meant are compared."""


def _of(resources: list[Resource], kind: str) -> list[Resource]:
    return [one for one in resources if one["type"] == kind]


def _roles(resources: list[Resource], before: There) -> There:
    roles: There = {name: {"path": one["path"], "policies": {}} for name, one in before["roles"].items()}
    for one in _of(resources, "aws_iam_role"):
        values = one["values"]
        trust = json.loads(values["assume_role_policy"])
        roles[values["name"]] = {"path": values["path"] or "made", "policies": {}, "trust": trust}
    for one in sorted(_of(resources, "aws_iam_role_policy"), key=lambda one: POLICIES.index(one["name"])):
        values = one["values"]
        held = roles.setdefault(role_name(values["role"]), {"path": "unknown", "policies": {}, "trust": None})
        held["policies"][values["name"]] = json.loads(values["policy"])
    return roles


def _task(values: dict[str, Any]) -> There:
    [platform] = values["runtime_platform"]
    return {
        "family": values["family"],
        "requiresCompatibilities": values["requires_compatibilities"],
        "networkMode": values["network_mode"],
        "cpu": values["cpu"],
        "memory": values["memory"],
        "runtimePlatform": {
            "cpuArchitecture": platform["cpu_architecture"],
            "operatingSystemFamily": platform["operating_system_family"],
        },
        "executionRoleArn": values["execution_role_arn"],
        "taskRoleArn": values["task_role_arn"],
        "containerDefinitions": json.loads(values["container_definitions"]),
    }


def found(shown: Any, before: There) -> There:
    """`shown` is what `terraform show -json` prints; `before` names the cluster and the roles that exist already."""
    resources = shown["values"]["root_module"]["resources"]
    made = [one["values"]["name"] for one in _of(resources, "aws_ecs_cluster")]
    tasks = [one["values"] for one in _of(resources, "aws_ecs_task_definition")]
    return {
        "clusters": [*before["clusters"], *made],
        "groups": {
            one["values"]["name"]: one["values"]["retention_in_days"]
            for one in _of(resources, "aws_cloudwatch_log_group")
        },
        "roles": _roles(resources, before),
        "tasks": {values["family"]: _task(values) for values in tasks},
        "kept": [bool(values["skip_destroy"]) for values in tasks],
        "outputs": {name: one["value"] for name, one in shown["values"]["outputs"].items()},
    }
