"""Each call of a script refused in its turn, as to somebody without the right; then granted, and on to the next."""

from bundles.bundle import Bundle
from deploy.commands import REFUSED, changes, operation
from deploy.stage import Ran, Stage
from deploy.walk import prepared, see_deployed, see_undone
from outcome import Failed, require_none

RECORDED = "s3api put-object"
"""What was done before is recorded when a script stops, too."""


def _operations(ran: Ran, changing: bool) -> list[tuple[str, str]]:
    """In the order they are called, each once."""
    calls = [call for call in ran.calls if call.program == "aws"]
    names = dict.fromkeys(operation(call) for call in calls)
    return [name for name in names if not changing or " ".join(name) in ran.changes]


def _refused(at: Stage, script: str, arguments: tuple[str, ...], names: list[tuple[str, str]]) -> list[str]:
    problems = []
    for service, name in names:
        at.told.refuses(service, name)
        ran = at.run(script, *arguments)
        at.told.as_it_is()
        if not ran.code or f"AccessDenied) when calling {name}" not in ran.printed or "Stopped at: " not in ran.printed:
            problems.append(f"{service} {name} is refused: exit {ran.code}, {ran.end[-200:]}")
        tried = [index for index, call in enumerate(ran.calls) if call.program == "aws" and call.code == REFUSED]
        went_on = [one for one in changes(ran.calls[tried[0] + 1 :]) if one != RECORDED] if tried else []
        problems += [f"after {service} {name} was refused it calls {went_on[0]}"] if went_on else []
    return problems


def _dress_rehearsal(bundle: Bundle, had: bool) -> tuple[Ran, Ran]:
    with prepared(bundle, had) as at:
        at.secrets()
        return at.well("deploy.sh"), at.well("undo.sh", "--yes")


def denied(bundle: Bundle, had: bool, changing: bool) -> str:
    """`changing` takes only the calls that change something."""
    deploy, undo = _dress_rehearsal(bundle, had)
    with prepared(bundle, had) as at:
        before = at.facts()
        at.secrets()
        names = _operations(deploy, changing)
        problems = _refused(at, "deploy.sh", (), names)
        at.well("deploy.sh")
        see_deployed(at, before, had)
        undone = _operations(undo, changing=True)
        problems += _refused(at, "undo.sh", ("--yes",), undone)
        at.well("undo.sh", "--yes")
        require_none(problems)
        see_undone(at, before)
        if not names or not undone:
            raise Failed("nothing was refused")
        return f"{len(names)} calls of deploy.sh and {len(undone)} of undo.sh refused, each gone through afterwards"
