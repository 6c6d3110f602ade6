"""One question to IAM: an action on resources, with what is known of the request."""

from dataclasses import dataclass, field

from rig.aws.iam.conditions import Context
from rig.aws.iam.published import has_key

GIVEN = {
    "ecs:RunTask": (
        "ecs:cluster",
        "ecs:enable-execute-command",
        "ecs:capacity-provider",
        "aws:requesttag/",
        "aws:tagkeys",
    ),
    "ecs:DescribeTasks": ("ecs:cluster",),
    "ecs:StopTask": ("ecs:cluster",),
    "ecs:ListTasks": ("ecs:cluster",),
    "ecs:TagResource": ("ecs:createaction",),
    "iam:PassRole": ("iam:passedtoservice",),
    "secretsmanager:GetSecretValue": ("secretsmanager:secretid",),
    "secretsmanager:DescribeSecret": ("secretsmanager:secretid",),
    "s3:ListBucket": ("s3:prefix", "s3:delimiter"),
}
"""The keys each mapping gives whenever the request has them; one that ends in `/` stands for many."""
OF_SERVICES_ONLY = ("aws:sourcearn", "aws:sourceaccount", "aws:calledvia")
"""Global keys that a request made by a principal itself never has."""


@dataclass(frozen=True)
class Asked:
    action: str
    resources: tuple[str, ...] = ("*",)
    context: dict[str, tuple[str, ...]] = field(default_factory=dict)


def _absent(action: str, key: str) -> bool:
    """A key that only other actions have is not there; of those this action has, only the given are known."""
    wanted = key.lower()
    if any(wanted == one or (one.endswith("/") and wanted.startswith(one)) for one in GIVEN.get(action, ())):
        return True
    return wanted in OF_SERVICES_ONLY or (not wanted.startswith("aws:") and not has_key(action, key))


def context_of(action: str, values: dict[str, tuple[str, ...]]) -> Context:
    """To evaluate policies with; it refuses keys that nobody can say anything about."""
    return Context(values, lambda key: _absent(action, key))
