"""Secrets Manager and Parameter Store."""

from rig.aws.asking.asked import Asked
from rig.aws.client import Client, Refused
from rig.aws.partition import arn
from rig.aws.request import Request


def _secret_arn(admin: Client, request: Request) -> str:
    """With the six characters behind its name; a secret that isn't there has none, so `-??????` does not match it."""
    name = str(request.parameters.get("SecretId", ""))
    try:
        return str(admin.json("secretsmanager", "DescribeSecret", {"SecretId": name})["ARN"])
    except Refused:
        return name if name.startswith("arn:") else arn("secretsmanager", request.region, f"secret:{name}")


def secretsmanager_asks(request: Request, admin: Client) -> list[Asked] | None:
    """None for what has no mapping. A key of one's own would need kms:Decrypt as well; secrets here have AWS's key."""
    if request.operation not in ("GetSecretValue", "DescribeSecret"):
        return None
    return secret_asks(request, _secret_arn(admin, request))


def secret_asks(request: Request, secret_arn: str) -> list[Asked]:
    context = {"secretsmanager:SecretId": (str(request.parameters.get("SecretId", "")),)}
    return [Asked(f"secretsmanager:{request.operation}", (secret_arn,), context)]


def _parameter_arn(request: Request, name: str) -> str:
    """The ARN has one slash before the name, whether the name begins with one or not; a version is no part of it."""
    if name.startswith("arn:"):
        return name
    plain = name.partition(":")[0].removeprefix("/")
    return arn("ssm", request.region, f"parameter/{plain}")


def ssm_asks(request: Request) -> list[Asked] | None:
    """None for what has no mapping."""
    names = {
        "GetParameter": [request.parameters.get("Name", "")],
        "GetParameters": request.parameters.get("Names", []),
        "GetParametersByPath": [request.parameters.get("Path", "")],
    }.get(request.operation)
    if names is None:
        return None
    return [Asked(f"ssm:{request.operation}", tuple(_parameter_arn(request, str(name)) for name in names))]
