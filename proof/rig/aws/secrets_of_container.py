"""The values of a container's `secrets`, which ECS reads before it starts it."""

import json
from typing import Any

from rig.aws.client import Client

SECRET_PARTS = 7
"""Of `arn:partition:secretsmanager:region:account:secret:name-suffix`; a JSON key, stage and version may follow."""


def _secret(client: Client, name: str) -> str:
    parts = name.split(":")
    key, stage, version = (*parts[SECRET_PARTS:], "", "", "")[:3]
    asked = {"SecretId": ":".join(parts[:SECRET_PARTS])}
    asked |= {"VersionStage": stage} if stage else {}
    asked |= {"VersionId": version} if version else {}
    value = str(client.json("secretsmanager", "GetSecretValue", asked)["SecretString"])
    return str(json.loads(value)[key]) if key else value


def _parameter(client: Client, name: str) -> str:
    """ECS asks with GetParameters, not GetParameter: that is what the execution role has to be allowed."""
    plain = name.partition(":parameter")[2] if name.startswith("arn:") else name
    found = client.json("ssm", "GetParameters", {"Names": [plain], "WithDecryption": True})
    if found.get("InvalidParameters"):
        raise LookupError(f"unable to retrieve the parameter {name}: invalid parameters")
    return str(found["Parameters"][0]["Value"])


def secrets_of(container: dict[str, Any], client: Client) -> dict[str, str]:
    """By the names of the variables. Refuses with what the store refuses."""
    return {
        one["name"]: (_secret if ":secretsmanager:" in one["valueFrom"] else _parameter)(client, one["valueFrom"])
        for one in container.get("secrets", [])
    }
