"""The Condition element: operators, keys and what they make of a request's context (IAM guide, condition operators)."""

from collections.abc import Callable
from typing import Any

from rig.aws.iam.patterns import NotUnderstood, arn_like, like, no_variables

Compare = Callable[[str, str], bool]


def _number(compare: Callable[[float, float], bool]) -> Compare:
    return lambda wanted, given: compare(float(given), float(wanted))


POSITIVE: dict[str, Compare] = {
    "StringEquals": lambda wanted, given: wanted == given,
    "StringEqualsIgnoreCase": lambda wanted, given: wanted.lower() == given.lower(),
    "StringLike": like,
    "ArnEquals": arn_like,
    "ArnLike": arn_like,
    "Bool": lambda wanted, given: wanted.lower() == given.lower(),
    "NumericEquals": _number(lambda given, wanted: given == wanted),
    "NumericLessThan": _number(lambda given, wanted: given < wanted),
    "NumericLessThanEquals": _number(lambda given, wanted: given <= wanted),
    "NumericGreaterThan": _number(lambda given, wanted: given > wanted),
    "NumericGreaterThanEquals": _number(lambda given, wanted: given >= wanted),
}
"""One of the values has to match."""
NEGATED: dict[str, Compare] = {
    "StringNotEquals": POSITIVE["StringEquals"],
    "StringNotEqualsIgnoreCase": POSITIVE["StringEqualsIgnoreCase"],
    "StringNotLike": POSITIVE["StringLike"],
    "ArnNotEquals": POSITIVE["ArnEquals"],
    "ArnNotLike": POSITIVE["ArnLike"],
    "NumericNotEquals": POSITIVE["NumericEquals"],
}
"""None of the values may match; a key that is not there does not."""
EACH, ANY = "ForAllValues", "ForAnyValue"
OPTIONAL = "IfExists"


def as_list(value: Any) -> list[str]:
    """A policy writes one value without brackets, and booleans and numbers without quotes if it likes."""
    listed = value if isinstance(value, list) else [value]
    return [str(one).lower() if isinstance(one, bool) else str(one) for one in listed]


def _one_holds(operator: str, wanted: list[str], given: str) -> bool:
    if operator in NEGATED:
        return not any(NEGATED[operator](one, given) for one in wanted)
    return any(POSITIVE[operator](one, given) for one in wanted)


def _operator_holds(name: str, wanted: list[str], given: tuple[str, ...] | None) -> bool:
    quantifier, _, rest = name.rpartition(":")
    operator = rest.removesuffix(OPTIONAL)
    if quantifier not in ("", EACH, ANY) or operator not in {*POSITIVE, *NEGATED}:
        raise NotUnderstood(f"the condition operator {name}")
    if quantifier == EACH:
        return all(_one_holds(operator, wanted, one) for one in given or ())
    if not given:
        return rest != operator or (operator in NEGATED and quantifier == "")
    if quantifier == ANY:
        return any(_one_holds(operator, wanted, one) for one in given)
    if len(given) > 1:
        raise NotUnderstood(f"{name} without {EACH} or {ANY} on a key of many values")
    return _one_holds(operator, wanted, given[0])


class Context:
    """The keys of a request and their values; `absent` are those known not to be there."""

    def __init__(self, values: dict[str, tuple[str, ...]], absent: Callable[[str], bool]) -> None:
        self._values = {name.lower(): given for name, given in values.items()}
        self._absent = absent

    def get(self, key: str) -> tuple[str, ...] | None:
        """Refuses a key of which nobody knows whether the request has it."""
        given = self._values.get(key.lower())
        if given is None and not self._absent(key):
            raise NotUnderstood(f"the condition key {key}: this request's mapping does not know it")
        return given


def conditions_hold(condition: dict[str, dict[str, Any]], context: Context) -> bool:
    """Every operator and every key has to hold. Refuses what it does not understand."""
    holds = True
    for name, keys in condition.items():
        for key, values in keys.items():
            wanted = [no_variables(one) for one in as_list(values)]
            given = context.get(key)
            if name == "Null":
                holds &= any((one.lower() == "true") == (not given) for one in wanted)
            else:
                holds &= _operator_holds(name, wanted, given)
    return holds
