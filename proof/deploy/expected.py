"""What the account has to hold after deploy.sh: what the runbook by hand leaves, under the environment's own names."""

import hashlib
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from deploy.stage import Stage
from shell.after_undo import EMPTY, after_undo
from shell.commands import STAND_IN_WHEEL
from shell.expected import UPLOADED, after_steps

Facts = dict[str, Any]


def record_key(stage: Stage) -> str:
    return f"openmetadata-ingestion/{stage.bundle.answers['environment']['name']}.json"


def after_deploy(before: Facts, found: Facts, stage: Stage) -> Facts:
    """`found` gives the bytes of what the script packs or writes itself; what is in them is looked at elsewhere."""
    facts = after_steps(before, stage.bundle)
    objects, environment = facts["objects"], facts["environment"]
    if (stage.bundle.folder / "wheels").is_dir():
        objects["plugins.zip"] = ""
        environment |= {"PluginsS3Path": "plugins.zip", "PluginsS3ObjectVersion": "that of plugins.zip"}
    for name, kind in UPLOADED.items():
        own = before["environment"].get(f"{kind}S3Path")
        if own and name in objects:
            objects[own] = objects.pop(name)
            environment |= {f"{kind}S3Path": own, f"{kind}S3ObjectVersion": f"that of {own}"}
    for packed in (environment.get("PluginsS3Path"), record_key(stage)):
        if packed:
            objects[packed] = found["objects"].get(packed, "missing")
    return facts


def without_files(before: Facts, stage: Stage) -> Facts:
    """After the undo, where the environment had no file: it takes one that installs nothing."""
    facts = after_undo(before, stage.bundle)
    if (stage.bundle.folder / "wheels").is_dir():
        facts["objects"]["plugins.zip"] = hashlib.sha256(EMPTY["plugins.zip"]).hexdigest()
        facts["environment"] |= {"PluginsS3Path": "plugins.zip", "PluginsS3ObjectVersion": "that of plugins.zip"}
    return facts


def archive_problems(stage: Stage, had: dict[str, bytes]) -> list[str]:
    """plugins.zip, as the environment takes it, holds what it held before and ours at its root."""
    bundle = stage.bundle.folder
    ours = {file.name: file.read_bytes() for file in bundle.glob("plugins/*")}
    if (bundle / "wheels").is_dir():
        ours[STAND_IN_WHEEL] = (bundle / "wheels" / STAND_IN_WHEEL).read_bytes()
    if not ours:
        return []
    with ZipFile(BytesIO(stage.object(stage.account.mwaa.environment["PluginsS3Path"]))) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    return [] if held == {**had, **ours} else [f"plugins.zip holds {sorted(held)}, meant was {sorted({**had, **ours})}"]
