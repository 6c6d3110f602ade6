"""Wildcards, of which IAM has two: `*` for any characters, `?` for one."""

import re
from functools import cache

from outcome import Failed

ARN_PARTS = 6


class NotUnderstood(Failed):
    """Something in a policy that this evaluator does not know: never passed over, since that would judge wrongly."""


@cache
def _expression(pattern: str, any_character: str, ignore_case: bool) -> "re.Pattern[str]":
    kinds = {"*": f"{any_character}*", "?": any_character}
    text = "".join(kinds.get(letter, re.escape(letter)) for letter in pattern)
    return re.compile(text, re.DOTALL | (re.IGNORECASE if ignore_case else 0))


def like(pattern: str, value: str, ignore_case: bool = False) -> bool:
    """`StringLike`, and actions."""
    return bool(_expression(pattern, ".", ignore_case).fullmatch(value))


def no_variables(text: str) -> str:
    """`${aws:username}` and the like would have to be filled in first."""
    if "${" in text:
        raise NotUnderstood(f"a policy variable: {text}")
    return text


def arn_like(pattern: str, value: str) -> bool:
    """`ArnLike` and `ArnEquals`, which are the same: each of the six parts by itself."""
    wanted, given = pattern.split(":", ARN_PARTS - 1), value.split(":", ARN_PARTS - 1)
    if len(wanted) != ARN_PARTS or len(given) != ARN_PARTS:
        return False
    return all(like(part, one) for part, one in zip(wanted, given, strict=True))


@cache
def _resource(pattern: str) -> "re.Pattern[str]":
    """Within a part of an ARN no wildcard passes a colon; a `*` that ends a part may (IAM guide, Resource element)."""
    parts = []
    for index, letter in enumerate(pattern):
        ends_part = index + 1 == len(pattern) or pattern[index + 1] == ":"
        kinds = {"*": ".*" if ends_part else "[^:]*", "?": "[^:]"}
        parts.append(kinds.get(letter, re.escape(letter)))
    return re.compile("".join(parts), re.DOTALL)


def resource_matches(pattern: str, arn: str) -> bool:
    """An element of Resource or NotResource."""
    no_variables(pattern)
    return pattern == "*" or bool(_resource(pattern).fullmatch(arn))


def action_matches(pattern: str, action: str) -> bool:
    """An element of Action or NotAction; case does not count."""
    return pattern == "*" or like(no_variables(pattern), action, ignore_case=True)
