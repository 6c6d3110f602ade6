"""A policy with one part taken away, and whether anything then changes: a part nothing needs should not be there."""

import copy
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from rig.aws.asking.asked import Asked
from rig.aws.iam.evaluate import statements_of
from rig.aws.permission import policies_allow
from rig.aws.principal import Call

Document = dict[str, Any]


@dataclass(frozen=True)
class Part:
    name: str
    """`RunTask`, `FollowAndStopTask ecs:StopTask`, `RunTask ArnEquals ecs:cluster`."""
    without: Document
    restricts: bool
    """A condition: without it the policy allows more, not less."""


def _of_lists(statement: Document) -> Iterator[tuple[str, Document]]:
    for element in ("Action", "Resource"):
        listed = statement.get(element)
        if isinstance(listed, list) and len(listed) > 1:
            for one in listed:
                yield one, {**statement, element: [other for other in listed if other != one]}


def _of_conditions(statement: Document) -> Iterator[tuple[str, Document]]:
    for operator, keys in statement.get("Condition", {}).items():
        for key in keys:
            less = copy.deepcopy(statement)
            del less["Condition"][operator][key]
            less["Condition"] = {name: left for name, left in less["Condition"].items() if left}
            yield f"{operator} {key}", less


def parts_of(document: Document) -> list[Part]:
    """Each statement, each action and resource of several, each condition."""
    statements = statements_of(document)
    parts = []
    for index, statement in enumerate(statements):
        name = str(statement.get("Sid", f"statement {index + 1}"))
        before, after = statements[:index], statements[index + 1 :]
        parts.append(Part(name, {**document, "Statement": [*before, *after]}, False))
        for kind, restricts in ((_of_lists, False), (_of_conditions, True)):
            parts += [
                Part(f"{name} {part}", {**document, "Statement": [*before, less, *after]}, restricts)
                for part, less in kind(statement)
            ]
    return parts


def _asked(calls: Iterable[Call | Asked]) -> list[Asked]:
    return [one if isinstance(one, Asked) else Asked(one.action, one.resources, one.context) for one in calls]


def needed_by(calls: Iterable[Call | Asked], document: Document, others: tuple[Document, ...] = ()) -> list[str]:
    """The parts without which a call that is allowed would be denied; of conditions, one denied would be allowed.

    `others` are the principal's other documents, which allow what they allow all the time.
    """
    with_all = [(one, policies_allow((document, *others), one).allowed) for one in _asked(calls)]

    def changes(part: Part) -> bool:
        asked = [one for one, allowed in with_all if allowed is not part.restricts]
        return any(policies_allow((part.without, *others), one).allowed is part.restricts for one in asked)

    return [part.name for part in parts_of(document) if changes(part)]


def idle_parts(calls: Iterable[Call | Asked], document: Document, others: tuple[Document, ...] = ()) -> list[str]:
    """The parts that nothing needs. To judge conditions, calls that have to be denied belong among these, too."""
    needed = needed_by(calls, document, others)
    return [part.name for part in parts_of(document) if part.name not in needed]
