"""Faults in the policies of a bundle, each of which has to be seen."""

from collections.abc import Callable
from typing import Any

from bundles.bundle import Bundle
from outcome import Failed
from places import PROJECT
from rig.aws.worker_calls import Edit, prove_bundle

Statements = list[dict[str, Any]]
BUNDLE = PROJECT / "golden" / "ecs-3.0.6"


def _statement(statements: Statements, sid: str) -> dict[str, Any]:
    """A fault that finds nothing to change is no fault."""
    found = [one for one in statements if one["Sid"] == sid]
    if not found:
        raise Failed(f"nothing to change: no statement {sid}")
    return found[0]


def _with(sid: str, **changed: Any) -> Edit:
    return lambda statements: _statement(statements, sid).update(changed)


def _resource(sid: str, change: Callable[[str], str]) -> Edit:
    def edit(statements: Statements) -> None:
        one = _statement(statements, sid)
        before = one["Resource"]
        one["Resource"] = [change(each) for each in before] if isinstance(before, list) else change(before)
        if one["Resource"] == before:
            raise Failed(f"nothing to change in {sid}")

    return edit


def _without(sid: str) -> Edit:
    return lambda statements: statements.remove(_statement(statements, sid))


def _without_condition(sid: str) -> Edit:
    return lambda statements: _statement(statements, sid).__delitem__("Condition")


def _added(**statement: Any) -> Edit:
    return lambda statements: statements.append({"Sid": "Added", "Effect": "Allow", **statement})


FAULTS: dict[str, tuple[str, Edit, str]] = {
    "PassRole on *": ("mwaa", _with("PassTaskRoles", Resource="*"), "may pass another role"),
    "PassRole to any service": ("mwaa", _without_condition("PassTaskRoles"), "to another service"),
    "PassRole of one role only": (
        "mwaa",
        _resource("PassTaskRoles", lambda arn: arn.replace("-task", "-none")),
        "iam:PassRole",
    ),
    "RunTask on *": ("mwaa", _with("RunTask", Resource="*"), "may run another family"),
    "RunTask on families that begin alike": (
        "mwaa",
        _resource("RunTask", lambda arn: arn.replace(":*", "*")),
        "may run a family whose name begins alike",
    ),
    "RunTask in any cluster": ("mwaa", _without_condition("RunTask"), "may run in another cluster"),
    "RunTask missing": ("mwaa", _without("RunTask"), "not authorized to perform: ecs:RunTask"),
    "StopTask missing": ("mwaa", _with("FollowAndStopTask", Action=["ecs:DescribeTasks"]), "ecs:StopTask"),
    "the cluster's ARN for the task's": (
        "mwaa",
        _resource("FollowAndStopTask", lambda arn: arn.replace(":task/", ":cluster/")),
        "ecs:DescribeTasks",
    ),
    "log stream without the container": (
        "mwaa",
        _resource("ReadTaskLog", lambda arn: arn.replace("ecs/openmetadata-ingestion/*", "ecs/0*")),
        "logs:GetLogEvents",
    ),
    "log of any container": (
        "mwaa",
        _resource("ReadTaskLog", lambda arn: arn.replace("ecs/openmetadata-ingestion/*", "ecs/*")),
        "may read another container's log",
    ),
    "a statement nobody needs": (
        "mwaa",
        _added(Action=["ecs:DescribeTaskDefinition"], Resource="*"),
        "Added is needed by nothing",
    ),
    "an explicit deny": (
        "mwaa",
        _added(Effect="Deny", Action="ecs:run*", Resource="*"),
        "with an explicit deny in the statement Added",
    ),
    "secret without the six characters": (
        "task",
        _resource("ReadSecrets", lambda arn: arn.replace("-??????", "")),
        "can't be read: AccessDeniedException",
    ),
    "secret with any ending": (
        "task",
        _resource("ReadSecrets", lambda arn: arn.replace("-??????", "-*")),
        "/openmetadata/ingestion-bot-of-production can be read",
    ),
    "no log for the task": ("execution", _without("WriteLog"), "logs:CreateLogStream"),
    "PutLogEvents missing": ("execution", _with("WriteLog", Action=["logs:CreateLogStream"]), "log:"),
    "log of any group": ("execution", _with("WriteLog", Resource="*"), "may write another log group"),
    "another partition": (
        "execution",
        _resource("WriteLog", lambda arn: arn.replace("arn:aws:", "arn:aws-cn:")),
        "logs:CreateLogStream",
    ),
    "a condition nobody knows": (
        "mwaa",
        _with("RunTask", Condition={"StringMatches": {"ecs:cluster": "x"}}),
        "the condition operator StringMatches",
    ),
}
"""By name: whose policy, what is done to it, and the words of what is found."""


def see_caught(name: str) -> str:
    """Fails where the fault is not seen in the words expected."""
    role, edit, words = FAULTS[name]
    try:
        prove_bundle(Bundle(BUNDLE), {role: edit})
    except Failed as failure:
        if words in str(failure):
            return f"caught: {words}"
        raise Failed(f"seen, but not in the words {words!r}: {failure}") from failure
    raise Failed("missed: the check passed")
