"""The container of a task: its definition with the overrides of RunTask laid over it."""

from typing import Any


def essential(containers: list[dict[str, Any]]) -> dict[str, Any]:
    """Containers are essential unless they say otherwise; with its end the task ends."""
    return next((one for one in containers if one.get("essential", True)), containers[0])


def _pairs(listed: list[dict[str, str]]) -> dict[str, str]:
    return {one["name"]: one["value"] for one in listed}


def with_overrides(container: dict[str, Any], overrides: dict[str, Any]) -> dict[str, Any]:
    """A variable of the overrides takes the place of one of the same name; other parts are replaced whole."""
    given = [one for one in overrides.get("containerOverrides", []) if one.get("name") == container["name"]]
    laid = dict(container)
    for one in given:
        variables = {**_pairs(laid.get("environment", [])), **_pairs(one.get("environment", []))}
        laid |= one
        laid["environment"] = [{"name": name, "value": value} for name, value in variables.items()]
    return laid


def variables_of(container: dict[str, Any]) -> dict[str, str]:
    return _pairs(container.get("environment", []))
