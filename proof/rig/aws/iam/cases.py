"""The evaluator's own test: what IAM's user guide says of a policy and a request, as a table."""

from typing import Any

from outcome import require_none
from rig.aws.asking.asked import Asked
from rig.aws.iam.patterns import NotUnderstood
from rig.aws.permission import policies_allow

RUN, FAMILY = "ecs:RunTask", "arn:aws:ecs:eu-west-1:1:task-definition/f:1"
CLUSTER = {"ecs:cluster": ("arn:aws:ecs:eu-west-1:1:cluster/c",)}
OBJECT = "arn:aws:s3:::bucket/folder/file"
ALLOWED, DENIED, REFUSED = "allowed", "denied", "refused"


def _allow(action: Any, resource: Any = "*", **more: Any) -> dict[str, Any]:
    return {"Effect": "Allow", "Action": action, "Resource": resource, **more}


def _deny(action: Any, resource: Any = "*", **more: Any) -> dict[str, Any]:
    return {"Effect": "Deny", "Action": action, "Resource": resource, **more}


def _when(operator: str, key: str, value: Any) -> dict[str, Any]:
    return _allow("*", Condition={operator: {key: value}})


def _run(**context: tuple[str, ...]) -> Asked:
    return Asked(RUN, (FAMILY,), {**CLUSTER, **context})


TAGGED = Asked(RUN, (FAMILY,), {**CLUSTER, "aws:TagKeys": ("team", "stage")})
CASES: list[tuple[str, list[dict[str, Any]], Asked, str]] = [
    # Policy evaluation logic: implicit deny, allow, explicit deny.
    ("nothing allows it", [], _run(), DENIED),
    ("a statement allows it", [_allow(RUN, FAMILY)], _run(), ALLOWED),
    ("an explicit deny beats an allow", [_allow("*"), _deny(RUN)], _run(), DENIED),
    ("whichever comes first", [_deny(RUN), _allow("*")], _run(), DENIED),
    ("a deny of something else does not matter", [_allow("*"), _deny("ecs:StopTask")], _run(), ALLOWED),
    ("a deny allows nothing by itself", [_deny("ecs:StopTask")], _run(), DENIED),
    # Action and NotAction.
    ("an action's case does not count", [_allow("ECS:runtask")], _run(), ALLOWED),
    ("* in an action", [_allow("ecs:Run*")], _run(), ALLOWED),
    ("? in an action is one letter", [_allow("ecs:RunTas?")], _run(), ALLOWED),
    ("? is not none", [_allow("ecs:RunTask?")], _run(), DENIED),
    ("another service", [_allow("s3:*")], _run(), DENIED),
    ("NotAction allows all others", [{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}], _run(), ALLOWED),
    ("and not those", [{"Effect": "Allow", "NotAction": "ecs:*", "Resource": "*"}], _run(), DENIED),
    # Resource and NotResource.
    ("a resource's case counts", [_allow(RUN, FAMILY.upper())], _run(), DENIED),
    ("any revision", [_allow(RUN, FAMILY[:-1] + "*")], _run(), ALLOWED),
    ("a family that only begins alike", [_allow(RUN, FAMILY[:-3] + "other:*")], _run(), DENIED),
    ("* within a part stops at a colon", [_allow(RUN, "arn:aws:e*n/f:1")], _run(), DENIED),
    ("* at the end of a part goes on", [_allow(RUN, "arn:aws:ecs:*")], _run(), ALLOWED),
    ("* in the middle of a part", [_allow(RUN, "arn:aws:ecs:eu-*-1:1:task-*/f:1")], _run(), ALLOWED),
    ("? is one character", [_allow(RUN, FAMILY[:-1] + "?")], _run(), ALLOWED),
    ("and not two", [_allow(RUN, FAMILY[:-1] + "??")], _run(), DENIED),
    ("* passes slashes", [_allow("s3:GetObject", "arn:aws:s3:::bucket/*")], Asked("s3:GetObject", (OBJECT,)), ALLOWED),
    ("a bucket isn't its objects", [_allow("s3:*", "arn:aws:s3:::bucket")], Asked("s3:GetObject", (OBJECT,)), DENIED),
    ("NotResource", [{"Effect": "Allow", "Action": "*", "NotResource": OBJECT}], _run(), ALLOWED),
    ("NotResource of it", [{"Effect": "Allow", "Action": "*", "NotResource": FAMILY}], _run(), DENIED),
    ("one of several resources missing", [_allow(RUN, FAMILY)], Asked(RUN, (FAMILY, f"{FAMILY}2"), CLUSTER), DENIED),
    # Conditions: all operators and keys have to hold, of a key's values one.
    ("StringEquals", [_when("StringEquals", "ecs:cluster", CLUSTER["ecs:cluster"][0])], _run(), ALLOWED),
    ("one of several values", [_when("StringEquals", "ecs:cluster", ["x", *CLUSTER["ecs:cluster"]])], _run(), ALLOWED),
    ("StringEquals knows no wildcard", [_when("StringEquals", "ecs:cluster", "arn:*")], _run(), DENIED),
    ("StringLike does", [_when("StringLike", "ecs:cluster", "arn:*")], _run(), ALLOWED),
    ("a key's case does not count", [_when("StringLike", "ECS:Cluster", "arn:*")], _run(), ALLOWED),
    ("ArnEquals takes wildcards", [_when("ArnEquals", "ecs:cluster", "arn:aws:ecs:*:1:cluster/*")], _run(), ALLOWED),
    ("but part by part", [_when("ArnLike", "ecs:cluster", "arn:aws:ecs:*:2:cluster/c")], _run(), DENIED),
    ("a negated operator", [_when("StringNotEquals", "ecs:cluster", "x")], _run(), ALLOWED),
    ("none of its values may match", [_when("StringNotLike", "ecs:cluster", ["x", "arn:*"])], _run(), DENIED),
    ("a key that is not there", [_when("StringEquals", "ecs:capacity-provider", "x")], _run(), DENIED),
    ("is not equal", [_when("StringNotEquals", "ecs:capacity-provider", "x")], _run(), ALLOWED),
    ("or does not count", [_when("StringEqualsIfExists", "ecs:capacity-provider", "x")], _run(), ALLOWED),
    ("IfExists of one that is there", [_when("StringEqualsIfExists", "ecs:cluster", "x")], _run(), DENIED),
    ("a key of other actions only", [_when("StringEquals", "iam:PassedToService", "x")], _run(), DENIED),
    ("Null true: not there", [_when("Null", "ecs:capacity-provider", "true")], _run(), ALLOWED),
    ("Null false: there", [_when("Null", "ecs:cluster", False)], _run(), ALLOWED),
    ("Null true of one that is there", [_when("Null", "ecs:cluster", "true")], _run(), DENIED),
    ("Bool", [_when("Bool", "aws:SecureTransport", True)], _run(), ALLOWED),
    ("Bool false", [_when("Bool", "aws:SecureTransport", "false")], _run(), DENIED),
    ("ForAnyValue", [_when("ForAnyValue:StringEquals", "aws:TagKeys", ["team"])], TAGGED, ALLOWED),
    ("ForAnyValue without the key", [_when("ForAnyValue:StringEquals", "aws:TagKeys", ["team"])], _run(), DENIED),
    ("ForAllValues", [_when("ForAllValues:StringEquals", "aws:TagKeys", ["team", "stage", "x"])], TAGGED, ALLOWED),
    ("ForAllValues, one too many", [_when("ForAllValues:StringEquals", "aws:TagKeys", ["team"])], TAGGED, DENIED),
    ("ForAllValues without the key", [_when("ForAllValues:StringEquals", "aws:TagKeys", ["team"])], _run(), ALLOWED),
    (
        "two keys, one wrong",
        [_allow("*", Condition={"StringLike": {"ecs:cluster": "arn:*", "aws:TagKeys": "x"}})],
        _run(),
        DENIED,
    ),
    (
        "two operators, one wrong",
        [_allow("*", Condition={"StringLike": {"ecs:cluster": "arn:*"}, "Bool": {"aws:SecureTransport": "false"}})],
        _run(),
        DENIED,
    ),
    # What is not known is refused, never passed over.
    ("an unknown operator", [_when("StringMatches", "ecs:cluster", "x")], _run(), REFUSED),
    ("a date", [_when("DateLessThan", "aws:CurrentTime", "2030-01-01T00:00:00Z")], _run(), REFUSED),
    ("a key nobody gives", [_when("StringEquals", "ecs:task-cpu", "1")], _run(), REFUSED),
    ("a global key nobody gives", [_when("StringEquals", "aws:PrincipalTag/team", "x")], _run(), REFUSED),
    ("a variable", [_allow("*", "arn:aws:s3:::bucket/${aws:username}")], _run(), REFUSED),
    ("many values without a quantifier", [_when("StringEquals", "aws:TagKeys", "team")], TAGGED, REFUSED),
    ("an unknown element", [_allow("*", Recourse="*")], _run(), REFUSED),
    ("Action and NotAction", [_allow("*", NotAction="*")], _run(), REFUSED),
    ("an effect that is none", [{"Effect": "allow", "Action": "*", "Resource": "*"}], _run(), REFUSED),
    ("a principal", [_allow("*", Principal="*")], _run(), REFUSED),
]


def _seen(statements: list[dict[str, Any]], asked: Asked) -> str:
    try:
        verdict = policies_allow(({"Version": "2012-10-17", "Statement": statements},), asked)
    except NotUnderstood:
        return REFUSED
    return ALLOWED if verdict.allowed else DENIED


def judge_cases() -> str:
    """Fails with every case the evaluator sees otherwise than documented."""
    seen = {name: _seen(statements, asked) for name, statements, asked, _ in CASES}
    require_none([f"{name}: {seen[name]}, not {meant}" for name, _, _, meant in CASES if seen[name] != meant])
    return f"{len(CASES)} cases"
