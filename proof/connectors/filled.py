"""Filled-in answers to a form of the catalog: every field is set, and over all of them every option and every value."""

from typing import Any

from matrix.smallest import Form, Place, smallest

Definitions = dict[str, Form]


def _object(form: Form, definitions: Definitions, place: Place, within: tuple[str, ...]) -> list[Any]:
    """As many answers as the field with most of them has; the others begin again where theirs end."""
    fields = {key: _answers(field, definitions, place.below(key), within) for key, field in form["fields"].items()}
    given = {key: values for key, values in fields.items() if values}
    if any(key not in given for key in form.get("required", ())):
        return []
    count = max((len(values) for values in given.values()), default=1)
    return [{key: values[at % len(values)] for key, values in given.items()} for at in range(count)]


def _answers(form: Form, definitions: Definitions, place: Place, within: tuple[str, ...]) -> list[Any]:
    """None where the form is one that it stands in already: an answer has to end."""
    kind = form["type"]
    if kind == "ref":
        name = form["ref"]
        return [] if name in within else _answers(definitions[name], definitions, place, (*within, name))
    if kind == "object":
        return _object(form, definitions, place, within)
    if kind == "choice":
        return [one for option in form["options"] for one in _answers(option, definitions, place, within)]
    if kind == "list":
        return [[one] for one in _answers(form["items"], definitions, place, within)]
    if kind == "map":
        return [{"name": one} for one in _answers(form["values"], definitions, place, within)]
    if kind == "enum":
        return list(form["values"])
    if kind == "boolean":
        return [True, False]
    return [smallest(form, definitions, place)]


def filled(form: Form, definitions: Definitions, prefix: str) -> list[Any]:
    """`prefix` begins the names of its secrets."""
    return _answers(form, definitions, Place(prefix), ())
