"""Whether a release can be installed today, decided by uv's resolver and nothing else."""

import json
import os
import re
import subprocess
from pathlib import Path

from package_index import PACKAGE, Release
from progress import report

# Every line since 1.6 reaches dbt-core through collate-data-diff, and dbt-core 1.12 builds a package from a download
# that is not on the index. Our requirements cap it, so the resolution here does as well.
CONSTRAINTS = "dbt-core<1.12\n"
PYTHON = "3.11"


def unmet_reasons(releases: list[Release], cache: Path, date: str) -> dict[str, str]:
    """The reason why, for each ingestion version that cannot be installed, as far back as the first that can.

    In each line the newest comes first, and a line is done with the first success: resolving all 143 releases took a
    quarter of an hour on 2026-11-22 and found the same as this does. Answers are kept for the day.
    """
    store = cache / f"installability-{date}.json"
    known = json.loads(store.read_text()) if store.is_file() else {}
    constraints = cache / "constraints.txt"
    constraints.write_text(CONSTRAINTS)
    unmet = {}
    for line in {release.line: None for release in releases}:
        for release in reversed([release for release in releases if release.line == line]):
            version = release.ingestion
            if version not in known:
                known[version] = resolve(version, constraints)
                store.write_text(json.dumps(known))
            report(f"{version}: {known[version] or 'can be installed'}")
            if not known[version]:
                break
            unmet[version] = known[version]
    return unmet


def resolve(version: str, constraints: Path) -> str:
    """An empty text where uv finds a set of packages, else the reason in our words."""
    command = [os.environ["UV"], "pip", "compile", "-", "--quiet", "--no-config", "--python-version", PYTHON]
    result = subprocess.run(
        [*command, "--constraint", str(constraints)], input=f"{PACKAGE}=={version}\n", capture_output=True, text=True
    )
    return "" if result.returncode == 0 else reason_of(result.stderr, version)


def reason_of(message: str, version: str) -> str:
    """The two facts in uv's explanation: what the release asks for, and what there is."""
    text = " ".join(message.split())
    wanted = re.search(rf"{PACKAGE}(?:==|>=){re.escape(version)} depends on (\S+?),? ", text)
    published = re.search(r"only (\S+?)(<=|==)(\S+) is available", text)
    if not wanted:
        raise ValueError(f"{version} does not resolve, and not for a missing version: {text}")
    newest = f"; the newest published is {published.group(3)}" if published else ", which is not published"
    return f"It requires {wanted.group(1)}{newest}."
