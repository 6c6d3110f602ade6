"""The smallest valid answer to a form of the catalog: what is required and nothing else, in plausible words."""

import re
from dataclasses import dataclass
from typing import Any

from outcome import Failed

Form = dict[str, Any]

BY_FORMAT = {
    "uri": "https://source.example.internal:8443",
    "email": "ingestion@example.com",
    "date": "2026-01-31",
    "date-time": "2026-01-31T08:00:00Z",
}

BY_NAME = (
    (r"hostport$", "source.example.internal:5432"),
    (r"host(name)?$", "source.example.internal"),
    (r"region", "us-east-2"),
    (r"(uri|url|endpoint|server)$", "https://source.example.internal:8443"),
    (r"bootstrapservers$", "broker-1.example.internal:9092,broker-2.example.internal:9092"),
    (r"arn$", "arn:aws:iam::123456789012:role/openmetadata-source"),
    (r"e-?mail$", "ingestion@example.com"),
    (r"(path|file)\w*$", "/opt/openmetadata/source"),
    (r"(fqn|fullyqualifiedname)$", "warehouse.analytics.public.orders"),
    (r"user\w*$", "openmetadata"),
)
"""Words for a text that the catalog gives no form for, by how its key ends; the first that fits is taken."""


@dataclass(frozen=True)
class Place:
    """Where an answer stands, for the name of its secret and for what is said when there is none."""

    prefix: str
    key: str = ""

    def below(self, key: str) -> "Place":
        return Place(self.prefix, key)


def _text(form: Form, place: Place) -> str:
    if "format" in form:
        return BY_FORMAT[form["format"]]
    text = next((words for ending, words in BY_NAME if re.search(ending, place.key.lower())), "openmetadata")
    if "pattern" in form and not re.search(form["pattern"], text):
        raise Failed(f"no plausible text for {place.prefix} {place.key} matches {form['pattern']}")
    return text


def _object(form: Form, definitions: dict[str, Form], place: Place) -> dict[str, Any]:
    return {key: smallest(form["fields"][key], definitions, place.below(key)) for key in form.get("required", ())}


def smallest(form: Form, definitions: dict[str, Form], place: Place) -> Any:
    """Refuses a text whose pattern none of the words above fits; of several forms the first is taken."""
    kind = form["type"]
    if kind == "ref":
        return smallest(definitions[form["ref"]], definitions, place)
    if kind == "object":
        return _object(form, definitions, place)
    if kind == "choice":
        return smallest(form["options"][0], definitions, place)
    if kind == "list":
        return [smallest(form["items"], definitions, place)]
    if kind == "map":
        return {"name": smallest(form["values"], definitions, place)}
    if kind == "secret":
        return {"secret": f"{place.prefix}/{place.key}"}
    if kind in ("integer", "number"):
        return form.get("min", 1)
    if kind == "enum":
        return form["values"][0]
    return {"boolean": lambda: True, "any": lambda: {}, "text": lambda: _text(form, place)}[kind]()
