"""The workflow config that answers mean, worked out from what OpenMetadata wants and not from what the product wrote.

Facts: OpenMetadata, §4 (blocks by pipeline type) and §6 (server connection, secrets by reference).
"""

from typing import Any

PROVIDERS = {"secrets-manager": "aws", "parameter-store": "aws-ssm"}


def _with_references(value: Any) -> Any:
    """A secret is written as its name; OpenMetadata's own secrets manager reads it (§6)."""
    if isinstance(value, dict):
        if set(value) == {"secret"}:
            return f"secret:{value['secret']}"
        return {name: _with_references(each) for name, each in value.items()}
    return [_with_references(each) for each in value] if isinstance(value, list) else value


def _source(service: dict[str, Any], pipeline: dict[str, Any]) -> dict[str, Any]:
    source = {
        "type": service["connector"].lower(),
        "serviceName": service["name"],
        "sourceConfig": {"config": {"type": "DatabaseMetadata", **pipeline["options"]}},
    }
    if service["connection"]["kind"] == "described":
        config = {"type": service["connector"], **_with_references(service["connection"]["config"])}
        source["serviceConnection"] = {"config": config}
    return source


def expected_config(answers: dict[str, Any]) -> dict[str, Any]:
    """Of the only pipeline, metadata, of the only service, a database."""
    service = answers["services"][0]
    openmetadata = answers["openmetadata"]
    return {
        "source": _source(service, service["pipelines"][0]),
        "sink": {"type": "metadata-rest", "config": {}},
        "workflowConfig": {
            "loggerLevel": "INFO",
            "openMetadataServerConfig": {
                "hostPort": f"{openmetadata['url']}/api",
                "authProvider": "openmetadata",
                "securityConfig": {"jwtToken": f"secret:{openmetadata['token']['secret']}"},
                "secretsManagerProvider": PROVIDERS[openmetadata["secretStore"]],
                "secretsManagerLoader": "env",
            },
        },
    }
