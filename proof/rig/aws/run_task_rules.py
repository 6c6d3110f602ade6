"""What ECS refuses of a RunTask, by the API's own text (facts: MWAA, §7; Airflow, §3). moto applies none of it."""

import json
import re
from typing import Any

STARTED_BY = re.compile(r"[A-Za-z0-9_/-]{1,128}")
OVERRIDES_LIMIT = 8192
COUNT_LIMIT = 10
SUBNETS_LIMIT = 16
GROUPS_LIMIT = 5
LAUNCH_TYPES = ("EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES")
INVALID = "InvalidParameterException"
KNOWN = {
    "capacityProviderStrategy",
    "clientToken",
    "cluster",
    "count",
    "enableECSManagedTags",
    "enableExecuteCommand",
    "group",
    "launchType",
    "networkConfiguration",
    "overrides",
    "placementConstraints",
    "placementStrategy",
    "platformVersion",
    "propagateTags",
    "referenceId",
    "startedBy",
    "tags",
    "taskDefinition",
    "volumeConfigurations",
}
"""The members of RunTask; its own service leaves an unknown one unread, which would hide a misspelt one."""
CONTAINER_KNOWN = {
    "command",
    "cpu",
    "environment",
    "environmentFiles",
    "memory",
    "memoryReservation",
    "name",
    "resourceRequirements",
}
OVERRIDES_KNOWN = {
    "containerOverrides",
    "cpu",
    "ephemeralStorage",
    "executionRoleArn",
    "inferenceAcceleratorOverrides",
    "memory",
    "taskRoleArn",
}


class Broken(Exception):
    """A rule that a request breaks: the error's code, and its message."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def _require(holds: bool, message: str, code: str = INVALID) -> None:
    if not holds:
        raise Broken(code, message)


def _known(given: dict[str, Any], known: set[str], what: str) -> None:
    unknown = sorted(set(given) - known)
    _require(not unknown, f"Unknown parameter in {what}: {', '.join(unknown)}")


def _overrides(overrides: dict[str, Any]) -> None:
    _known(overrides, OVERRIDES_KNOWN, "overrides")
    length = len(json.dumps(overrides))
    _require(length <= OVERRIDES_LIMIT, f"Container Overrides length must be at most {OVERRIDES_LIMIT}")
    for container in overrides.get("containerOverrides", []):
        _known(container, CONTAINER_KNOWN, "containerOverrides")
        for pair in container.get("environment", []):
            right = set(pair) == {"name", "value"} and all(isinstance(one, str) for one in pair.values())
            _require(right, "Environment variables have a name and a value, both strings.")
        command = container.get("command", [])
        right = isinstance(command, list) and all(isinstance(one, str) for one in command)
        _require(right, "command is a list of strings.")


def _network(network: dict[str, Any]) -> None:
    _known(network, {"awsvpcConfiguration"}, "networkConfiguration")
    vpc = network.get("awsvpcConfiguration", {})
    _known(vpc, {"subnets", "securityGroups", "assignPublicIp"}, "awsvpcConfiguration")
    subnets, groups = vpc.get("subnets", []), vpc.get("securityGroups", [])
    _require(len(subnets) > 0, "subnets can not be empty.")
    _require(len(subnets) <= SUBNETS_LIMIT, f"subnets can have at most {SUBNETS_LIMIT} items.")
    _require(len(groups) <= GROUPS_LIMIT, f"securityGroups can have at most {GROUPS_LIMIT} items.")
    for name, prefix in [*((one, "subnet") for one in subnets), *((one, "sg") for one in groups)]:
        right = re.fullmatch(rf"{prefix}-([0-9a-f]{{8}}|[0-9a-f]{{17}})", str(name))
        _require(bool(right), f"Error retrieving {prefix} information for [{name}]: the ID '{name}' is not valid")
    public = vpc.get("assignPublicIp", "DISABLED")
    _require(public in ("ENABLED", "DISABLED"), "assignPublicIp must be one of [ENABLED, DISABLED]")


def request_rules(asked: dict[str, Any]) -> None:
    """Those that need nothing but the request. Refuses with `Broken`."""
    _known(asked, KNOWN, "RunTask")
    _require(bool(asked.get("taskDefinition")), "TaskDefinition can not be blank.", "ClientException")
    if "startedBy" in asked:
        _require(bool(STARTED_BY.fullmatch(str(asked["startedBy"]))), "Invalid startedBy value.")
    launch = asked.get("launchType")
    _require(launch in (None, *LAUNCH_TYPES), f"launch type should be one of [{','.join(LAUNCH_TYPES)}]")
    both = launch and asked.get("capacityProviderStrategy")
    _require(not both, "Specify either Launch Type or Capacity Provider Strategy, but not both.")
    count = asked.get("count", 1)
    _require(isinstance(count, int) and 1 <= count <= COUNT_LIMIT, f"Count should be between 1 and {COUNT_LIMIT}.")
    _overrides(asked.get("overrides", {}))
    if "networkConfiguration" in asked:
        _network(asked["networkConfiguration"])


def definition_rules(asked: dict[str, Any], definition: dict[str, Any]) -> None:
    """Those that need its task definition. Refuses with `Broken`. There are no instances: only Fargate works."""
    _require(definition.get("status") == "ACTIVE", "TaskDefinition is inactive", "ClientException")
    names = [one["name"] for one in definition["containerDefinitions"]]
    for container in asked.get("overrides", {}).get("containerOverrides", []):
        name = container.get("name")
        _require(name in names, f"Override for container named {name} is not a container in the TaskDefinition.")
    providers = [one.get("capacityProvider") for one in asked.get("capacityProviderStrategy", [])]
    fargate = asked.get("launchType") == "FARGATE" or bool(set(providers) & {"FARGATE", "FARGATE_SPOT"})
    _require(fargate, "No Container Instances were found in your cluster.")
    compatible = "FARGATE" in definition.get("requiresCompatibilities", [])
    _require(compatible, "Task definition does not support launch_type FARGATE.")
    needs_network = definition.get("networkMode") == "awsvpc"
    _require(
        not needs_network or "networkConfiguration" in asked,
        "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
    )
