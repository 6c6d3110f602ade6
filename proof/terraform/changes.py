"""What a plan changes when the answers have changed: no more than what stands in another document.

The state after an apply cannot tell a log group that stayed from one that was made anew, and with it lost its lines.
"""

from typing import Any

from bundles.bundle import Bundle
from documents.made import compared
from documents.read import policies, task_definitions

POLICIES = {
    "aws_iam_role_policy.mwaa": "mwaa-execution-role-policy",
    "aws_iam_role_policy.task": "task-role-policy",
    "aws_iam_role_policy.task_execution": "task-execution-role-policy",
}
"""The document of each policy."""
TASK = 'aws_ecs_task_definition.ingestion["{}"]'

Actions = dict[str, list[str]]
"""By resource; what stays as it is is not named."""


def _tasks(twin: Bundle) -> dict[str, Any]:
    return {TASK.format(one["family"]): one for one in task_definitions(twin).values()}


def _policies(twin: Bundle) -> dict[str, Any]:
    documents = policies(twin)
    return {address: documents[name] for address, name in POLICIES.items()}


def _meant(before: Bundle, after: Bundle) -> Actions:
    old, new = ({**_policies(twin), **_tasks(twin)} for twin in (before, after))
    both = old.keys() & new.keys()
    return {
        **{address: ["update"] for address in both if old[address] != new[address]},
        **{address: ["create"] for address in new.keys() - both},
        **{address: ["delete"] for address in old.keys() - both},
    }


def _planned(shown: Any) -> Actions:
    changes = {one["address"]: one["change"]["actions"] for one in shown["resource_changes"]}
    return {address: actions for address, actions in changes.items() if actions != ["no-op"]}


def change_problems(shown: Any, before: Bundle, after: Bundle) -> list[str]:
    """`shown` is the plan as `terraform show -json` prints it; the bundles are by commands, with a file a document."""
    found, meant = _planned(shown), _meant(before, after)
    return [
        problem
        for address in sorted(found.keys() | meant.keys())
        for problem in compared(f"the change: {address}", found.get(address), meant.get(address))
    ]
