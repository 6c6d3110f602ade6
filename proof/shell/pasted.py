"""The questions for secrets, pasted into a terminal: each value arrives as typed and is never shown."""

from bundles.bundle import Bundle
from outcome import Failed, require_none
from shell.expected import asked_for, typed
from shell.terminal import paste
from shell.walk import walking

ASKS = "read -rs"


def pasted(bundle: Bundle, had: bool) -> str:
    with walking(bundle, had) as person:
        blocks = [block for block in person.runbook.steps if ASKS in block]
        if len(blocks) != 1:
            raise Failed(f"{len(blocks)} blocks ask for secrets")
        names = asked_for(bundle)
        values = [typed(name) for name in names]
        shown = paste(blocks[0], values, person.bundle.folder, person.commands, person.account.variables)
        facts = person.facts()
        held = {**facts["secrets"], **{name: one["value"] for name, one in facts["parameters"].items()}}
        problems = [f"{name} holds {held.get(name)!r}" for name in names if held.get(name) != typed(name)]
        problems += ["a value is shown"] if any(value.strip() in shown for value in values) else []
        require_none(problems)
    return f"{len(names)} values typed"
