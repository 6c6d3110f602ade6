"""The options of the scripts: a profile that every call carries, and giving up lines of the environment's own file."""

from bundles.bundle import Bundle
from deploy.commands import changes
from deploy.stage import Ran, Stage
from deploy.stops import OWN_KEY, own_lines
from deploy.walk import prepared, see_nothing_changed, see_undone
from outcome import Failed, require_none
from shell.expected import asked_for, typed

PROFILE = "data-team"
CREDENTIALS = f"[{PROFILE}]\naws_access_key_id = administrator\naws_secret_access_key = administrator\n"


def _stopped(ran: Ran, says: str) -> list[str]:
    problems = [] if ran.code and says in ran.printed else [f"exits {ran.code} without {says!r}: {ran.end[-200:]}"]
    return problems + [f"calls {name}" for name in changes(ran.calls)]


def _without(ran: Ran) -> list[str]:
    """Calls that carry another profile or none."""
    of_aws = [call for call in ran.calls if call.program == "aws"]
    if not of_aws:
        return ["calls aws for nothing"]
    return [f"no profile in {call}" for call in of_aws if call.words[2:4] != ("--profile", PROFILE)]


def _has_only_a_profile(at: Stage) -> None:
    file = at.commands.folder / "credentials"
    file.write_text(CREDENTIALS, "utf-8")
    at.account.variables |= {
        "AWS_ACCESS_KEY_ID": "",
        "AWS_SECRET_ACCESS_KEY": "",
        "AWS_SHARED_CREDENTIALS_FILE": str(file),
    }


def with_profile(bundle: Bundle) -> str:
    """Where the profile is all there is to act with, nothing goes without it and everything with it."""
    with prepared(bundle, had=False) as at:
        before, held = at.facts(), dict(at.account.variables)
        _has_only_a_profile(at)
        problems = _stopped(at.run("deploy.sh"), "Unable to locate credentials")
        problems += _stopped(at.run("deploy.sh", "--profile", "nobody"), "nobody")
        problems += _stopped(at.run("deploy.sh", "--profile"), "--profile takes a name")
        require_none(problems)
        answers = [typed(name) for name in asked_for(at.bundle)]
        rans = [
            at.well("secrets.sh", "--profile", PROFILE, answers=answers),
            at.well("deploy.sh", "--profile", PROFILE),
            at.run("verify.sh", "--profile", PROFILE),
            at.well("undo.sh", "--yes", "--profile", PROFILE),
        ]
        require_none([problem for ran in rans for problem in _without(ran)])
        at.account.variables |= held
        see_undone(at, before)
        return f"{sum(len(ran.calls) for ran in rans)} calls of four scripts, each with the profile"


def replaced(bundle: Bundle) -> str:
    """With the option, the environment takes ours in place of its own; the undo brings its own back."""
    ours = (bundle.folder / "requirements.txt").read_bytes()
    with prepared(bundle, had=False) as at:
        own_lines(at)
        theirs, before = at.object(OWN_KEY), at.facts()
        at.secrets()
        ready = at.facts()
        dry = at.well("deploy.sh", "--dry-run", "--replace-requirements")
        see_nothing_changed(at, dry, ready, "the dry run")
        at.well("deploy.sh", "--replace-requirements")
        if at.object(OWN_KEY) != ours:
            raise Failed(f"{OWN_KEY} holds {at.object(OWN_KEY)[:100]!r}")
        at.well("undo.sh", "--yes")
        if at.object(OWN_KEY) != theirs:
            raise Failed(f"after the undo, {OWN_KEY} holds {at.object(OWN_KEY)[:100]!r}")
        see_undone(at, before)
        return f"{len(theirs)} bytes of its own given up for {len(ours)}, and brought back"
