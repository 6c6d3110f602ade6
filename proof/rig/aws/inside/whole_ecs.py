"""Teaches moto what it leaves out of ECS in a stack: a task definition's roles, size and network, updates, and the end.

moto 5.2.5 registers container definitions, volumes and memory alone, in CloudFormation's spelling when they change, and
leaves clusters and task definitions behind when their stack is deleted. AWS replaces a changed task definition: a new
revision is registered and the one before deregistered, unless UpdateReplacePolicy keeps it.
"""

from typing import Any

from moto.ecs.models import Cluster, TaskDefinition, ecs_backends

DATA = {"Options"}
"""Members whose keys are data."""


def _camel(tree: Any) -> Any:
    if isinstance(tree, list):
        return [_camel(item) for item in tree]
    if not isinstance(tree, dict):
        return tree
    return {key[0].lower() + key[1:]: value if key in DATA else _camel(value) for key, value in tree.items()}


def _snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")


def _register(properties: dict[str, Any], account: str, region: str) -> TaskDefinition:
    """What is no parameter of moto's raises, as an unknown property fails at AWS."""
    parameters = {_snake(name): _camel(value) for name, value in properties.items()}
    made = ecs_backends[account][region].register_task_definition(**parameters)
    made.asked = properties
    return made


def _create(
    cls: type, resource_name: str, cloudformation_json: dict[str, Any], account_id: str, region_name: str, **_none: Any
) -> TaskDefinition:
    return _register(cloudformation_json["Properties"], account_id, region_name)


def _update(
    cls: type,
    original_resource: TaskDefinition,
    new_resource_name: str,
    cloudformation_json: dict[str, Any],
    account_id: str,
    region_name: str,
) -> TaskDefinition:
    if original_resource.asked == cloudformation_json["Properties"]:
        return original_resource
    made = _register(cloudformation_json["Properties"], account_id, region_name)
    if cloudformation_json.get("UpdateReplacePolicy") != "Retain":
        ecs_backends[account_id][region_name].deregister_task_definition(original_resource.arn)
    return made


def _delete(self: TaskDefinition, account_id: str, region_name: str) -> None:
    ecs_backends[account_id][region_name].deregister_task_definition(self.arn)


def _delete_cluster(self: Cluster, account_id: str, region_name: str) -> None:
    ecs_backends[account_id][region_name].delete_cluster(self.name)


Cluster.delete = _delete_cluster
TaskDefinition.create_from_cloudformation_json = classmethod(_create)
TaskDefinition.update_from_cloudformation_json = classmethod(_update)
TaskDefinition.delete = _delete
