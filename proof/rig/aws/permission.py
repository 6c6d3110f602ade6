"""Asking a principal's policies about an action, and keeping what they said."""

from typing import Any

from rig.aws.asking.asked import Asked, context_of
from rig.aws.iam.evaluate import Verdict, evaluate
from rig.aws.iam.patterns import NotUnderstood
from rig.aws.principal import Call, Principal
from rig.aws.request import Request


def policies_allow(documents: tuple[dict[str, Any], ...], asked: Asked) -> Verdict:
    """On every one of the resources. Refuses (`NotUnderstood`) what can't be judged."""
    context = context_of(asked.action, {"aws:SecureTransport": ("true",), **asked.context})
    verdicts = [evaluate(documents, asked.action, one, context) for one in asked.resources]
    return next((one for one in verdicts if not one.allowed), verdicts[0])


def _verdict(principal: Principal, asked: Asked) -> Verdict:
    if principal.everything:
        return Verdict(True, "the administrator")
    try:
        return policies_allow(principal.policies, asked)
    except NotUnderstood as problem:
        return Verdict(False, f"because its policies can't be judged: {problem}")


def judge(principal: Principal, asked: Asked, region: str, parameters: dict[str, Any]) -> Call:
    """The call to be kept, allowed or not."""
    verdict = _verdict(principal, asked)
    return Call(
        principal=principal.name,
        action=asked.action,
        resources=asked.resources,
        context=asked.context,
        allowed=verdict.allowed,
        reason=verdict.reason,
        region=region,
        request=parameters,
    )


def unmapped(principal: Principal, request: Request) -> Call:
    """Of what nobody can say which action it is: the administrator's, or one that a mapping is missing for."""
    what = request.operation or f"{request.method} {request.path}"
    reason = "the administrator" if principal.everything else "because the proof has no mapping for this request"
    parameters = request.parameters if request.is_json or request.query else {}
    return Call(
        principal.name, f"{request.service}:{what}", (), {}, principal.everything, reason, request.region, parameters
    )


def refusal(call: Call) -> str:
    """In AWS's words."""
    where = f" on resource: {call.resource}" if call.resources else ""
    return f"User: {call.principal} is not authorized to perform: {call.action}{where} {call.reason}"
