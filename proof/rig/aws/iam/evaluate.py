"""May a principal do it? An explicit deny decides, else an allow, else it is an implicit deny."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from rig.aws.iam.conditions import Context, as_list, conditions_hold
from rig.aws.iam.patterns import NotUnderstood, action_matches, resource_matches

ELEMENTS = {
    "Sid",
    "Effect",
    "Action",
    "NotAction",
    "Resource",
    "NotResource",
    "Condition",
    "Principal",
}
VERSIONS = ("2012-10-17", "2008-10-17")


@dataclass(frozen=True)
class Verdict:
    allowed: bool
    reason: str


def statements_of(document: dict[str, Any]) -> list[dict[str, Any]]:
    """One without brackets counts as a list. Refuses elements that IAM or this evaluator does not know."""
    if set(document) - {"Version", "Id", "Statement"} or document.get("Version", VERSIONS[1]) not in VERSIONS:
        raise NotUnderstood(f"a policy document with {sorted(document)}, version {document.get('Version')}")
    listed = document["Statement"]
    statements = listed if isinstance(listed, list) else [listed]
    for statement in statements:
        if set(statement) - ELEMENTS or statement.get("Effect") not in ("Allow", "Deny"):
            raise NotUnderstood(f"a statement with {sorted(statement)}, effect {statement.get('Effect')}")
        for one in ("Action", "Resource"):
            if one in statement and f"Not{one}" in statement:
                raise NotUnderstood(f"a statement with {one} and Not{one}")
    return statements


def _action_fits(statement: dict[str, Any], action: str) -> bool:
    if "NotAction" in statement:
        return not any(action_matches(one, action) for one in as_list(statement["NotAction"]))
    return any(action_matches(one, action) for one in as_list(statement["Action"]))


def _resource_fits(statement: dict[str, Any], resource: str) -> bool:
    if "NotResource" in statement:
        return not any(resource_matches(one, resource) for one in as_list(statement["NotResource"]))
    return any(resource_matches(one, resource) for one in as_list(statement["Resource"]))


def _applies(statement: dict[str, Any], action: str, resource: str, context: Context) -> bool:
    fits = _action_fits(statement, action) and _resource_fits(statement, resource)
    return fits and conditions_hold(statement.get("Condition", {}), context)


def evaluate(documents: Iterable[dict[str, Any]], action: str, resource: str, context: Context) -> Verdict:
    """Of one action on one resource, by identity-based policies. Refuses what it does not understand.

    The rules: IAM guide, policy evaluation logic. A principal element belongs to other kinds of policies.
    """
    applying = []
    for statement in (one for document in documents for one in statements_of(document)):
        if "Principal" in statement:
            raise NotUnderstood("a Principal in an identity-based policy")
        if _applies(statement, action, resource, context):
            applying.append(statement)
    denying = [one for one in applying if one["Effect"] == "Deny"]
    if denying:
        return Verdict(False, f"with an explicit deny in the statement {denying[0].get('Sid', '')}".strip())
    if applying:
        return Verdict(True, f"allowed by the statement {applying[0].get('Sid', '')}".strip())
    return Verdict(False, "because no identity-based policy allows the action")


def service_may_assume(trust: dict[str, Any], service: str, context: Context) -> bool:
    """Whether a role's trust policy lets a service take it on."""
    applying = [
        one
        for one in statements_of(trust)
        if service in as_list(one["Principal"].get("Service", []))
        and _action_fits(one, "sts:AssumeRole")
        and conditions_hold(one.get("Condition", {}), context)
    ]
    return bool(applying) and all(one["Effect"] == "Allow" for one in applying)
