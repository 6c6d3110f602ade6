"""What became of each value of a workflow: written again, replaced by a secret's name, or told with its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Path = tuple[str, ...]

OWN = ("sink", "processor", "stage", "bulkSink", "workflowConfig")
"""Parts that a bundle writes whether a workflow had them or not."""

OWN_TYPES = {
    ("source", "serviceConnection", "config", "type"),
    ("source", "sourceConfig", "config", "type"),
}

DEFAULTS = {"verifySSL": "no-ssl", "storeServiceConnection": True}
"""Of the server; a bundle leaves them out."""

EMPTY = (None, {}, [])

LONG = 16
"""A shorter secret may stand in other words by chance, as `password` does."""


def leaves(tree: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every value with its place; an empty part is a value, too."""
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    if not inner:
        yield path, tree
    for key, value in inner:
        yield from leaves(value, (*path, str(key)))


@dataclass(frozen=True)
class Compared:
    """A workflow as it was, as the bundle has it, and what the import told."""

    text: str
    before: Any
    after: Any
    outcome: dict[str, Any]

    def _told(self, path: Path) -> bool:
        dotted = ".".join(path)
        told = (one["path"] for one in self.outcome["unplaced"])
        return any(not one or f"{dotted}.".startswith(f"{one}.") for one in told)

    def _lost(self, path: Path, value: Any, after: dict[Path, Any]) -> str | None:
        names = {one["path"]: one["name"] for one in self.outcome["replaced"]}
        name = names.get(".".join(path))
        if name:
            return None if after.get(path) == f"secret:{name}" else "is not the secret it is said to be"
        if self._told(path) or _same(path, value, after):
            return None
        return f"is {after.get(path)!r} and nobody says so" if path in after else "is lost without a word"

    def _kept_secrets(self) -> Iterator[str]:
        """A value that was replaced stands nowhere any more, but in the open elsewhere or as its key's name."""
        names = {one["path"]: one["name"] for one in self.outcome["replaced"]}
        values = {".".join(path): str(value) for path, value in leaves(self.before)}
        open_ones = {value for path, value in values.items() if path not in names}
        named = {text for name in names.values() for text in (name, f"secret:{name}")}
        shown = {str(value) for _, value in leaves([self.outcome, self.after])} - named
        for path, value in values.items():
            long = len(value) >= LONG
            placeholder = value in open_ones or path.endswith(f".{value}")
            if path in names and not placeholder and any(value == one or (long and value in one) for one in shown):
                yield f"{path} keeps the value of a secret"

    def _wrong_lines(self) -> Iterator[str]:
        """The line that is told holds the last key of the path, or begins the list's item or the text below it."""
        lines = self.text.splitlines()
        for one in (*self.outcome["unplaced"], *self.outcome["replaced"]):
            keys = [key for key in one["path"].split(".") if not key.isdigit()]
            near = "\n".join(lines[max(0, one["line"] - 2) : one["line"]])
            if keys and keys[-1] not in near:
                yield f"{one['path']} is not in line {one['line']}"

    def problems(self) -> list[str]:
        before, after = dict(leaves(self.before)), dict(leaves(self.after))
        lost = ((path, self._lost(path, value, after)) for path, value in before.items())
        added = (path for path in after if path not in before and not _own(path))
        return [
            *(f"{'.'.join(path)} {why}" for path, why in lost if why),
            *(f"{'.'.join(path)} is added" for path in added if after[path] not in EMPTY),
            *self._kept_secrets(),
            *self._wrong_lines(),
        ]


def _own(path: Path) -> bool:
    return path[0] in OWN or path in OWN_TYPES


def _address(value: Any) -> str:
    return re.sub(r"/api(/v1)?$", "", str(value).rstrip("/"))


def _same(path: Path, value: Any, after: dict[Path, Any]) -> bool:
    """What OpenMetadata reads alike: a number written as text, a type in other letters, an empty part or none."""
    now = after.get(path)
    if value in EMPTY:
        return now in EMPTY
    if path[-1] == "hostPort" and path[0] == "workflowConfig":
        return _address(value) == _address(now)
    if path == ("source", "type"):
        return str(value).lower() == str(now).lower()
    if path in (("stage", "config", "filename"), ("bulkSink", "config", "filename")):
        return now is not None
    if path[:-1] == ("workflowConfig", "openMetadataServerConfig") and path[-1] in DEFAULTS and now is None:
        return value == DEFAULTS[path[-1]]
    return now is not None and str(value).lower() == str(now).lower()
