"""ECS's own rules, each broken once in a request that is right otherwise."""

import copy
from typing import Any

from outcome import require_none
from rig.aws.aws import aws
from rig.aws.client import Client, Refused
from rig.aws.ecs_side import IAM, TASKS_TRUST

REGION = "cn-north-1"
ROLE = "arn:aws-cn:iam::123456789012:role/r"
INVALID, CLIENT = "InvalidParameterException", "ClientException"
Changes = dict[str, Any]


def _variables(size: int) -> Changes:
    return {"overrides": {"containerOverrides": [{"name": "c", "environment": [{"name": "v", "value": "x" * size}]}]}}


def _vpc(**changed: Any) -> Changes:
    return {"networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-0a1b2c3d"], **changed}}}


BROKEN: dict[str, tuple[Changes, str]] = {
    "a cluster that isn't": ({"cluster": "none"}, "ClusterNotFoundException"),
    "a family that isn't": ({"taskDefinition": "none"}, CLIENT),
    "a revision that isn't": ({"taskDefinition": "f:9"}, CLIENT),
    "an inactive revision": ({"taskDefinition": "old:1"}, CLIENT),
    "a role that isn't": ({"taskDefinition": "roleless"}, CLIENT),
    "a role that does not trust ECS": ({"taskDefinition": "distrusted"}, CLIENT),
    "an owner with a blank": ({"startedBy": "data team"}, INVALID),
    "an owner with an @": ({"startedBy": "a@b"}, INVALID),
    "an owner too long": ({"startedBy": "x" * 129}, INVALID),
    "overrides too long": (_variables(8192), INVALID),
    "another container's overrides": ({"overrides": {"containerOverrides": [{"name": "x"}]}}, INVALID),
    "an unknown override": ({"overrides": {"containerOverrides": [{"name": "c", "env": []}]}}, INVALID),
    "a variable that is no string": (
        {"overrides": {"containerOverrides": [{"name": "c", "environment": [{"name": "v", "value": 1}]}]}},
        INVALID,
    ),
    "no network": ({"networkConfiguration": None}, INVALID),
    "no subnet": (_vpc(subnets=[]), INVALID),
    "17 subnets": (_vpc(subnets=["subnet-0a1b2c3d"] * 17), INVALID),
    "6 security groups": (_vpc(securityGroups=["sg-0a1b2c3d"] * 6), INVALID),
    "a subnet's id that is none": (_vpc(subnets=["subnet-x"]), INVALID),
    "a public address perhaps": (_vpc(assignPublicIp="MAYBE"), INVALID),
    "EC2, where nothing is": ({"launchType": None}, INVALID),
    "a launch type that is none": ({"launchType": "FARGOT"}, INVALID),
    "launch type and provider": ({"capacityProviderStrategy": [{"capacityProvider": "FARGATE"}]}, INVALID),
    "eleven tasks": ({"count": 11}, INVALID),
    "a parameter that is none": ({"launchtype": "FARGATE"}, INVALID),
}
FINE: dict[str, Changes] = {
    "as it is": {},
    "by its ARN": {"taskDefinition": "arn:aws-cn:ecs:cn-north-1:123456789012:task-definition/f:1"},
    "an owner of all characters": {"startedBy": "Data-team_1/x" + "x" * 115},
    "overrides that just fit": _variables(8192 - 92),
    "16 subnets, 5 groups": _vpc(subnets=["subnet-0a1b2c3d"] * 16, securityGroups=["sg-0a1b2c3d"] * 5),
    "on spot": {"launchType": None, "capacityProviderStrategy": [{"capacityProvider": "FARGATE_SPOT"}]},
}
GOOD: Changes = {"cluster": "c", "taskDefinition": "f", "launchType": "FARGATE", **_vpc()}


def _definition(family: str, role: str = ROLE) -> dict[str, Any]:
    return {
        "family": family,
        "requiresCompatibilities": ["FARGATE"],
        "networkMode": "awsvpc",
        "cpu": "256",
        "memory": "512",
        "taskRoleArn": role,
        "containerDefinitions": [{"name": "c", "image": "image"}],
    }


def _prepare(ecs: Client, iam: Client) -> None:
    distrusting = TASKS_TRUST.replace("ecs-tasks", "ec2")
    for name, trust in (("r", TASKS_TRUST), ("d", distrusting)):
        iam.query("iam", IAM, "CreateRole", {"RoleName": name, "AssumeRolePolicyDocument": trust})
    ecs.json("ecs", "CreateCluster", {"clusterName": "c"})
    roles = {"f": ROLE, "old": ROLE, "roleless": f"{ROLE}x", "distrusted": ROLE[:-1] + "d"}
    for family, role in roles.items():
        ecs.json("ecs", "RegisterTaskDefinition", _definition(family, role))
    ecs.json("ecs", "DeregisterTaskDefinition", {"taskDefinition": "old:1"})


def _run(ecs: Client, changes: Changes) -> str:
    """The error's code; nothing where the task has started."""
    asked = {name: value for name, value in copy.deepcopy({**GOOD, **changes}).items() if value is not None}
    try:
        ecs.json("ecs", "RunTask", asked)
    except Refused as refused:
        return refused.code
    return ""


def see_rules() -> str:
    """Fails with each rule that lets something through, or refuses what is right."""
    with aws() as account:
        ecs = account.client(account.admin, REGION)
        _prepare(ecs, ecs)
        seen = {name: (_run(ecs, changes), code) for name, (changes, code) in BROKEN.items()}
        seen |= {name: (_run(ecs, changes), "") for name, changes in FINE.items()}
    wrong = {name: codes for name, codes in seen.items() if codes[0] != codes[1]}
    require_none([f"{name}: {code or 'taken'}, not {meant or 'taken'}" for name, (code, meant) in wrong.items()])
    return f"{len(BROKEN)} refused, {len(FINE)} taken"
