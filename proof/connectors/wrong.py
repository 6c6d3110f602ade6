"""Wrong answers made of right ones: an unknown key, one missing, a value of another kind, at every place of a form."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from matrix.smallest import Form

UNKNOWN = "noSuchKey"

OTHER_KIND: dict[str, Any] = {
    "integer": "many",
    "number": "many",
    "boolean": "perhaps",
    "enum": "no such value",
    "list": "one",
    "map": "one",
    "object": "one",
}
"""What OpenMetadata's models can't take for another: a number as text they would read."""

PYTHON = {"text": str, "boolean": bool, "secret": dict, "integer": int, "number": (int, float)}
"""What a right answer to a form without parts is."""

Keys = tuple[str | int, ...]


@dataclass(frozen=True)
class Wrong:
    """A change of a right answer; the same change is made to the config that came of it."""

    keys: Keys
    place: str
    """Of the form, wherever that is used: what a shared definition refuses in one connector it refuses in all."""
    value: Any = None
    drops: bool = False

    @property
    def name(self) -> str:
        where = ".".join(map(str, self.keys))
        return f"without {where}" if self.drops else f"{where} {self.value!r}"

    def made_of(self, right: Any) -> Any:
        tree = deepcopy(right)
        *above, last = self.keys
        parent = tree
        for key in above:
            parent = parent[key]
        if self.drops:
            del parent[last]
        else:
            parent[last] = self.value
        return tree


def _is_of(form: Form, answer: Any, definitions: dict[str, Form]) -> bool:
    """Whether the answer, which is a right one of some form, may have been made of this."""
    kind = form["type"]
    if kind == "ref":
        return _is_of(definitions[form["ref"]], answer, definitions)
    if kind == "object":
        fields = form["fields"]
        return (
            isinstance(answer, dict)
            and answer.keys() <= fields.keys()
            and all(key in answer for key in form.get("required", ()))
            and all(_is_of(fields[key], inner, definitions) for key, inner in answer.items())
        )
    if kind == "choice":
        return any(_is_of(option, answer, definitions) for option in form["options"])
    if kind == "map":
        return isinstance(answer, dict) and all(_is_of(form["values"], one, definitions) for one in answer.values())
    if kind == "list":
        return isinstance(answer, list) and all(_is_of(form["items"], one, definitions) for one in answer)
    if kind == "enum":
        return answer in form["values"]
    return isinstance(answer, PYTHON.get(kind, object))


def wrongs(form: Form, answer: Any, definitions: dict[str, Form], keys: Keys = (), place: str = "") -> Iterator[Wrong]:
    """Of one right answer, outside in. A place in a map or a list is judged by its first entry."""
    kind = form["type"]

    def inside(inner: Form, key: str | int) -> Iterator[Wrong]:
        return wrongs(inner, answer[key], definitions, (*keys, key), f"{place}.{key}")

    if kind == "ref":
        yield from wrongs(definitions[form["ref"]], answer, definitions, keys, form["ref"])
        return
    if keys and kind in OTHER_KIND:
        yield Wrong(keys, f"{place} of another kind", OTHER_KIND[kind])
    if kind == "object":
        yield Wrong((*keys, UNKNOWN), f"{place}.{UNKNOWN}", 1)
        yield from (Wrong((*keys, key), f"{place} without {key}", drops=True) for key in form.get("required", ()))
        for key in answer:
            yield from inside(form["fields"][key], key)
    elif kind == "choice":
        at = next(at for at, one in enumerate(form["options"]) if _is_of(one, answer, definitions))
        yield from wrongs(form["options"][at], answer, definitions, keys, f"{place}/{at}")
    elif kind == "list":
        yield from inside(form["items"], 0)
    elif kind == "map":
        yield from inside(form["values"], next(iter(answer)))
