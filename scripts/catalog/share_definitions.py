"""Decide which referenced models become `definitions` of a line: those used more than once; the rest go in place.

Models are compared by name and content over all forms of a line, so that two models that share a name but differ
between connectors get a definition each.
"""

import json
from collections import Counter

# A reference costs about this many characters; a model shorter than that is cheaper in place.
SHORTEST = 40


class Definitions:
    """Two passes over the same forms: `count` all of them, then `place` all of them."""

    def __init__(self) -> None:
        self.uses: Counter[str] = Counter()
        self.names: dict[str, str] = {}
        self.placed: dict[str, dict] = {}

    def count(self, node: object) -> None:
        """Count the uses of every model; the inside of a model counts once, however often the model is used."""
        if isinstance(node, dict) and node.get("type") == "shared":
            key = key_of(node)
            self.uses[key] += 1
            if self.uses[key] == 1:
                self.count(node["field"])
        else:
            for child in children(node):
                self.count(child)

    def place(self, node: object) -> object:
        """The node with every model as a reference or in place."""
        if isinstance(node, list):
            return [self.place(child) for child in node]
        if not isinstance(node, dict):
            return node
        if node.get("type") != "shared":
            return {key: child if key == "default" else self.place(child) for key, child in node.items()}
        own = {key: value for key, value in node.items() if key not in ("type", "name", "field")}
        if self.uses[key_of(node)] < 2 or len(json.dumps(node["field"])) < SHORTEST:
            return self.place(node["field"]) | own
        return {"type": "ref", "ref": self.name(node)} | own

    def name(self, node: dict) -> str:
        """The definition's name: the model's own, numbered from the second content on."""
        key = key_of(node)
        if key not in self.names:
            taken = set(self.names.values())
            wanted = [node["name"]] + [f"{node['name']}{number}" for number in range(2, len(taken) + 3)]
            self.names[key] = next(name for name in wanted if name not in taken)
            self.placed[self.names[key]] = self.place(node["field"])
        return self.names[key]


def key_of(node: dict) -> str:
    """A model's identity: its name and content."""
    return json.dumps([node["name"], node["field"]])


def children(node: object) -> list:
    """What is inside a node, without defaults, which are data."""
    if isinstance(node, dict):
        return [child for key, child in node.items() if key != "default"]
    return node if isinstance(node, list) else []
