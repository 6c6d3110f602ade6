"""The pip extra of each connector: named like the connector, or an exception listed in extras.json.

Every name is checked against the package's own METADATA: pip only warns about an extra that does not exist, and the
run fails much later with a missing module.
"""

import json
from importlib.metadata import Distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.version import Version

EXCEPTIONS = json.loads((Path(__file__).parent / "extras.json").read_text(encoding="utf-8"))


class Extras:
    """The extras one installed release offers."""

    def __init__(self, distribution: Distribution, line: str) -> None:
        self.line = Version(line)
        self.offered = set(distribution.metadata.get_all("Provides-Extra") or [])
        requirements = [Requirement(text) for text in distribution.requires or []]
        self.empty = {extra for extra in self.offered if not any(needs(each, extra) for each in requirements)}

    def of_connector(self, connector: str, form: dict) -> dict | None:
        """What a Connector's `extra` says; None where the base package is enough."""
        exception = self.exception(connector)
        if exception is None:
            return self.named(connector.lower(), connector)
        if "none" in exception:
            return None
        if "extra" in exception:
            extra = self.named(exception["extra"], connector)
            return extra | {"packages": exception["packages"]} if "packages" in exception else extra
        marks = marks_of_options(connector, form, exception)
        chosen = {mark: extra for mark, extra in marks.items() if self.named(extra, connector)}
        return {"by": exception["by"], "map": chosen}

    def exception(self, connector: str) -> dict | None:
        """The entry of extras.json that speaks of a connector in this line."""
        for entry in EXCEPTIONS:
            since, until = (Version(entry.get(key, str(self.line))) for key in ("since", "until"))
            if connector in entry["connectors"] and since <= self.line <= until:
                return entry
        return None

    def named(self, extra: str, connector: str) -> dict | None:
        """An extra that exists; None where it exists but asks for nothing."""
        if extra not in self.offered:
            raise ValueError(f"{connector}: the extra {extra} does not exist in {self.line}; extend extras.json")
        return None if extra in self.empty else {"extra": extra}


def needs(requirement: Requirement, extra: str) -> bool:
    """Whether a requirement belongs to an extra rather than to the base package."""
    marker = requirement.marker
    return marker is not None and marker.evaluate({"extra": extra}) and not marker.evaluate({"extra": ""})


def marks_of_options(connector: str, form: dict, exception: dict) -> dict[str, str]:
    """What in the answers points to an extra: the value of an enum, or a field name only one option of a choice has.

    Stops where extras.json names a field, a value or an option the form does not have.
    """
    field = inner(form["fields"].get(exception["by"], {"type": "missing"}))
    names = {option["title"]: field_names(option) for option in field.get("options", [])}
    unknown = set(exception["map"]) - set(field.get("values", names))
    if unknown:
        raise ValueError(f"{connector}: {exception['by']} has no {sorted(unknown)}")
    if field["type"] == "enum":
        return exception["map"]
    marks = {}
    for title, extra in exception["map"].items():
        others = set().union(*(names[other] for other in names if other != title))
        marks |= {name: extra for name in sorted(names[title] - others)}
    return marks


def inner(field: dict) -> dict:
    """A field without the model it was referenced by."""
    return inner(field["field"]) if field["type"] == "shared" else field


def field_names(field: dict) -> set[str]:
    """The names of all fields of a form, at any depth."""
    field = inner(field)
    below = [*field.get("fields", {}).values(), *field.get("options", [])]
    return set(field.get("fields", {})).union(*(field_names(each) for each in below))
