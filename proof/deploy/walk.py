"""A bundle's scripts from the first to the last: a dry run, secrets, deploy, deploy again, undo."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from bundles.bundle import Bundle
from deploy.expected import after_deploy, archive_problems, without_files
from deploy.stage import Ran, Stage, stage
from outcome import require_none
from shell.commands import STAND_IN_WHEEL
from shell.compare import comparable, differences
from shell.expected import asked_for, typed

THEIRS = {"theirs.py": b"# of the environment's own plugins\n"}
MANIFEST = "application/vnd.docker.distribution.manifest.v2+json"
NO_FILES = b"PK\5\6" + bytes(18)


def _archive(files: dict[str, bytes]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


@contextmanager
def prepared(bundle: Bundle, had: bool) -> Iterator[Stage]:
    """Wheels collected and the image pushed, which takes docker; plugins of the environment's own where it has some."""
    with stage(bundle, had) as at:
        if (at.bundle.folder / "wheels").is_dir():
            (at.bundle.folder / "wheels" / STAND_IN_WHEEL).write_bytes(NO_FILES)
        environment = at.account.mwaa.environment
        if had:
            environment["PluginsS3ObjectVersion"] = at.put(environment["PluginsS3Path"], _archive(THEIRS))
        yield at


def image_pushed(at: Stage) -> None:
    """As docker push would have done, where the answers name a repository: docker itself is stood in for."""
    image = at.bundle.answers["approach"].get("image", {})
    if image.get("host") == "ecr":
        tag = at.bundle.answers["openmetadata"]["server"]
        where = ("--repository-name", image["repository"], "--image-tag", tag)
        at.administer("ecr", "put-image", *where, "--image-manifest-media-type", MANIFEST, "--image-manifest", "{}")


def see_deployed(at: Stage, before: dict[str, Any], had: bool) -> None:
    found = comparable(at.facts())
    problems = differences(found, after_deploy(comparable(before), found, at))
    require_none(problems + archive_problems(at, THEIRS if had else {}))


def see_nothing_changed(at: Stage, ran: Ran, before: dict[str, Any], what: str) -> None:
    calls = [f"{what} calls {', '.join(ran.changes)}"] if ran.changes else []
    require_none(calls + [f"{what} changes the account" for _ in range(at.facts() != before)])


def see_undone(at: Stage, before: dict[str, Any]) -> None:
    """Everything is as before, down to the version the environment takes. A file it had none of is one of nothing."""
    found, environment = at.facts(), before["environment"]
    made = [name for name in ("Requirements", "Plugins") if f"{name}S3Path" in found["environment"]]
    if all(f"{name}S3Path" in environment for name in made):
        wrong = differences(found, before)
    else:
        wrong = differences(comparable(found), without_files(comparable(before), at))
    require_none([f"after the undo, {one}" for one in wrong])


def values_shown(at: Stage, ran: Ran) -> list[str]:
    """A value that was typed is in no argument and in nothing that is printed."""
    values = [typed(name).strip() for name in asked_for(at.bundle)]
    told = [ran.printed, *(word for call in ran.calls for word in call.words)]
    return ["a value is shown"] if any(value in text for value in values for text in told) else []


def walk(bundle: Bundle, had: bool) -> str:
    with prepared(bundle, had) as at:
        before = at.facts()
        at.terraform("apply")
        ready = at.facts()
        see_nothing_changed(at, at.well("deploy.sh", "--dry-run"), ready, "the dry run")
        require_none(values_shown(at, at.secrets()))
        first = at.well("deploy.sh")
        see_deployed(at, before, had)
        image_pushed(at)
        between = at.facts()
        second = at.well("deploy.sh")
        see_nothing_changed(at, second, between, "the second run")
        require_none([] if second.printed.endswith("Nothing to change.\n") else ["the second run says no end"])
        undone = at.well("undo.sh", "--yes")
        at.terraform("destroy")
        see_undone(at, before)
        return f"{len(first.changes)} changes, then none of {len(second.calls)} calls, {len(undone.changes)} to undo"
