"""Where a config has to agree with something that its parser never sees: the answers' server and store, or itself.

The parser takes any address and any file; a workflow then fails, or its second half reads nothing.
"""

from collections.abc import Iterator
from typing import Any

PROVIDERS = {"secrets-manager": "aws", "parameter-store": "aws-ssm"}
"""What reads `secret:<name>` from the person's store (facts: OpenMetadata, §6)."""

LOADER = "env"
"""The region from AWS_DEFAULT_REGION, the rights from the role; `airflow` needs Airflow beside it (§6)."""


def _wanted(openmetadata: dict[str, Any]) -> dict[str, Any]:
    return {
        "hostPort": f"{openmetadata['url']}/api",
        "authProvider": "openmetadata",
        "secretsManagerProvider": PROVIDERS[openmetadata["secretStore"]],
        "secretsManagerLoader": LOADER,
        "securityConfig": {"jwtToken": f"secret:{openmetadata['token']['secret']}"},
    }


def server_problems(openmetadata: dict[str, Any], tree: dict[str, Any]) -> Iterator[str]:
    """`openmetadata` is that part of the answers."""
    server = tree["workflowConfig"]["openMetadataServerConfig"]
    for name, meant in _wanted(openmetadata).items():
        if server.get(name) != meant:
            yield f"has {name} {server.get(name)!r}, meant was {meant!r}"


def half_way_problems(tree: dict[str, Any]) -> Iterator[str]:
    """Usage goes through a file: what writes it and what reads it have to name the same one."""
    written, read = (tree.get(step, {}).get("config", {}).get("filename") for step in ("stage", "bulkSink"))
    if written != read:
        yield f"writes {written!r} and reads {read!r}"
