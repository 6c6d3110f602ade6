"""Turn the JSON schema of one generated model into our field types (src/catalog/field.ts).

Descriptions are left behind on purpose: the wheel's licence changed with 1.6, and the help in the wizard is ours.
A schema form this file does not know stops the run, so that no field is lost in silence.
"""

import re

from titles import humanise, is_automatic

FORMATS = {"uri": "uri", "email": "email", "date": "date", "date-time": "date-time", "uuid": None}
NUMBER_LIMITS = {"minimum": "min", "maximum": "max"}
PLAIN_TITLES = {
    "text": "Text", "secret": "Secret", "integer": "Number", "number": "Number", "boolean": "Yes or no",
    "enum": "Value", "list": "List", "map": "Keys and values", "any": "JSON", "object": "Empty",
}  # fmt: skip

# TestSuite lists whole service connections (since 1.6): every form of every connector once more. Those forms are
# the connectors' own, so the place for them stays open here.
OPEN_MODELS = {"ServiceConnection"}


def plain_name(definition: str) -> str:
    """pydantic spells out the module where two models share a name: keep the name alone."""
    return definition.rsplit("__", 1)[-1]


class Converter:
    """Converts within one schema document, whose `$defs` it follows. A referenced model becomes a `shared` node,
    which share_definitions.py later turns into a definition or puts back in place."""

    def __init__(self, schema: dict) -> None:
        self.definitions = schema.get("$defs", {})
        self.open_definitions: list[str] = []

    def field(self, schema: dict, name: str = "") -> dict:
        """The field of a property: what its schema is, then its own title and default."""
        converted = dict(self.kind(schema))
        title = schema.get("title")
        if title and not is_automatic(title, name):
            converted["title"] = title
        default = schema.get("default")
        if default not in (None, "", [], {}):
            converted["default"] = default
        return converted

    def kind(self, schema: dict) -> dict:
        """The field without its property's title and default."""
        if "$ref" in schema:
            return self.reference(schema["$ref"].rsplit("/", 1)[-1])
        if "allOf" in schema:
            (only,) = schema["allOf"]
            return self.kind(only)
        if "anyOf" in schema:
            return self.union([each for each in schema["anyOf"] if each.get("type") != "null"])
        if "enum" in schema or "const" in schema:
            values = schema["enum"] if "enum" in schema else [schema["const"]]
            if not all(isinstance(value, str) for value in values):
                raise ValueError(f"an enum of other things than text: {values}")
            return {"type": "enum", "values": values}
        return self.simple(schema)

    def simple(self, schema: dict) -> dict:
        """A schema that is decided by its `type` keyword."""
        kind = schema.get("type")
        if kind == "string":
            return self.text(schema)
        if kind in ("integer", "number"):
            return {"type": kind} | {ours: schema[theirs] for theirs, ours in NUMBER_LIMITS.items() if theirs in schema}
        if kind == "boolean":
            return {"type": "boolean"}
        if kind == "array":
            return {"type": "list", "items": self.field(schema.get("items", {}))}
        if kind == "object":
            return self.object(schema)
        if kind is None:
            return {"type": "any"}
        raise ValueError(f"a schema of unknown type {kind}")

    def text(self, schema: dict) -> dict:
        """A string; the format `password` is all that is left of a secret after code generation."""
        form = schema.get("format")
        if form == "password":
            return {"type": "secret"}
        field = {"type": "text"}
        if form is not None and FORMATS[form] is not None:
            field["format"] = FORMATS[form]
        return field | {key: schema[key] for key in ("pattern", "minLength") if key in schema}

    def object(self, schema: dict) -> dict:
        """A model with fields, or an object with free keys."""
        extra = schema.get("additionalProperties")
        properties = schema.get("properties", {})
        if extra or (extra is None and "properties" not in schema):
            if properties:
                raise ValueError(f"a form with both fields and free keys: {list(properties)}")
            return {"type": "map", "values": self.field(extra) if isinstance(extra, dict) else {"type": "any"}}
        kept = {name: sub for name, sub in properties.items() if not re.match(r"supports[A-Z]", name)}
        field = {"type": "object", "fields": {name: self.field(sub, name) for name, sub in kept.items()}}
        required = [name for name in schema.get("required", []) if name in kept]
        return field | ({"required": required} if required else {})

    def reference(self, definition: str) -> dict:
        """A referenced model. No release so far has a model that contains itself; one that does would stop here."""
        if definition in self.open_definitions:
            raise ValueError(f"the model {definition} contains itself")
        name = plain_name(definition)
        if name in OPEN_MODELS:
            return {"type": "any"}
        self.open_definitions.append(definition)
        converted = self.kind(self.definitions[definition])
        self.open_definitions.pop()
        return {"type": "shared", "name": name, "field": converted}

    def union(self, members: list) -> dict:
        """One member: the optional X. Several: a choice whose options carry titles that differ."""
        if len(members) == 1:
            return self.field(members[0]) if "$ref" not in members[0] else self.kind(members[0])
        options = []
        for member in members:
            option = dict(self.kind(member))
            title = self.option_title(member, option)
            same = sum(1 for other in options if re.sub(r" \d+$", "", other["title"]) == title)
            options.append(option | {"title": f"{title} {same + 1}" if same else title})
        return {"type": "choice", "options": options}

    def option_title(self, member: dict, option: dict) -> str:
        """The title of a referenced model where it has one of its own, else its name in words."""
        if option["type"] != "shared":
            return PLAIN_TITLES[option["type"]]
        definition = member.get("$ref", "").rsplit("/", 1)[-1]
        title = self.definitions.get(definition, {}).get("title")
        return title if title and title != option["name"] else humanise(option["name"])
