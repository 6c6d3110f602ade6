"""What the account has to hold after the undo: what it held before, but for what MWAA cannot unset."""

import hashlib
import json
from typing import Any

from bundles.bundle import Bundle
from shell.expected import UPLOADED

EMPTY = {"requirements.txt": b"", "plugins.zip": b"PK\5\6" + bytes(18)}
"""A file that installs nothing, for an environment that had none (facts: MWAA, §3)."""


def after_undo(before: dict[str, Any], bundle: Bundle) -> dict[str, Any]:
    """What the environment had is uploaded again under the runbook's names, and taken from there."""
    facts = json.loads(json.dumps(before))
    environment = facts["environment"]
    for name, kind in UPLOADED.items():
        if (bundle.folder / name).is_file():
            had = environment.get(f"{kind}S3Path")
            facts["objects"][name] = facts["objects"][had] if had else hashlib.sha256(EMPTY[name]).hexdigest()
            environment[f"{kind}S3Path"] = name
            environment[f"{kind}S3ObjectVersion"] = f"that of {name}"
    if (bundle.folder / "plugins").is_dir():
        environment.setdefault("AirflowConfigurationOptions", {})
    return facts
