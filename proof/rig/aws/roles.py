"""The roles that moto's IAM holds: who may take one on, and what it may do."""

import json
from typing import Any
from urllib.parse import unquote

from rig.aws.client import Client, Refused
from rig.aws.iam.conditions import Context


def _document(text: str) -> dict[str, Any]:
    """IAM tells documents percent-encoded; moto not all of them."""
    return json.loads(text if text.lstrip().startswith("{") else unquote(text))


def trust_of(iam: Client, role_arn: str) -> dict[str, Any] | None:
    """Its trust policy; None where there is no such role."""
    try:
        told = iam.query("iam", "2010-05-08", "GetRole", {"RoleName": role_arn.rpartition("/")[2]})
    except Refused as refused:
        if refused.code == "NoSuchEntity":
            return None
        raise
    if told.findtext(".//{*}Arn") != role_arn:
        return None
    return _document(told.findtext(".//{*}AssumeRolePolicyDocument") or "{}")


def policies_of(iam: Client, role_arn: str) -> tuple[dict[str, Any], ...]:
    """Inline ones and those attached."""
    role = {"RoleName": role_arn.rpartition("/")[2]}

    def asked(action: str, parameters: dict[str, str]) -> Any:
        return iam.query("iam", "2010-05-08", action, parameters)

    documents = []
    for name in asked("ListRolePolicies", role).findall(".//{*}member"):
        told = asked("GetRolePolicy", {**role, "PolicyName": name.text or ""})
        documents.append(_document(told.findtext(".//{*}PolicyDocument") or "{}"))
    for one in asked("ListAttachedRolePolicies", role).findall(".//{*}PolicyArn"):
        policy = {"PolicyArn": one.text or ""}
        version = asked("GetPolicy", policy).findtext(".//{*}DefaultVersionId") or ""
        told = asked("GetPolicyVersion", {**policy, "VersionId": version})
        documents.append(_document(told.findtext(".//{*}Document") or "{}"))
    return tuple(documents)


def assumed_by_tasks(task_arn: str) -> Context:
    """What ECS says of itself when it takes on a task's role: its account, and a source of its account and region."""
    account = task_arn.split(":")[4]
    return Context({"aws:SourceAccount": (account,), "aws:SourceArn": (task_arn,)}, lambda _key: False)
