"""secrets.sh over and over: nothing typed keeps, something typed changes, and what was undone comes back."""

from base64 import b64encode

from bundles.bundle import Bundle
from deploy.stage import Stage
from deploy.walk import prepared, values_shown
from outcome import Failed, require_none
from shell.expected import asked_for, typed


def _key(name: str) -> str:
    """In the form of a private key, which has several lines."""
    return f"-----BEGIN PRIVATE KEY-----\n{b64encode(name.encode()).decode()}\n==\n-----END PRIVATE KEY-----"


def _held(at: Stage) -> dict[str, str]:
    facts = at.facts()
    return {**facts["secrets"], **{name: one["value"] for name, one in facts["parameters"].items()}}


def _see(at: Stage, meant: dict[str, str], when: str) -> None:
    held = _held(at)
    require_none([f"{when}, {name} holds {held.get(name)!r}" for name in meant if held.get(name) != meant[name]])


def secrets_again(bundle: Bundle) -> str:
    with prepared(bundle, had=False) as at:
        names = asked_for(at.bundle)
        left_out = at.run("secrets.sh", answers=["" for _ in names])
        if left_out.code == 0 or any(name not in left_out.printed for name in names) or _held(at):
            raise Failed(f"with nothing typed it exits {left_out.code}: {left_out.end}")
        first = {name: typed(name) for name in names}
        require_none(values_shown(at, at.secrets()))
        _see(at, first, "after the first run")
        kept = at.well("secrets.sh", answers=["" for _ in names])
        _see(at, first, "with nothing typed")
        require_none([f"with nothing typed it calls {', '.join(kept.changes)}"] if kept.changes else [])
        second = {name: f"{typed(name)}2" for name in names}
        at.well("secrets.sh", answers=list(second.values()))
        _see(at, second, "after a change")
        keys = {name: _key(name) for name in names}
        given = at.well("secrets.sh", answers=list(keys.values()))
        _see(at, keys, "after keys of several lines")
        shown = [line for key in keys.values() for line in key.split("\n")[1:2] if line in given.printed]
        require_none([f"a line of a key is shown: {line}" for line in shown])
        at.well("undo.sh", "--yes")
        require_none([f"{name} is left" for name in _held(at)])
        at.secrets()
        _see(at, first, "after the undo and a third run")
        return f"{len(names)} secrets made, kept, changed, changed into keys, deleted and made again"
