"""Whether a release can be installed today, decided by uv's resolver and nothing else."""

import json
import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from package_index import PACKAGE, Release
from progress import report

# Every line since 1.6 reaches dbt-core through collate-data-diff, and dbt-core 1.12 builds a package from a download
# that is not on the index. Our requirements cap it, so the resolution here does as well.
CONSTRAINTS = "dbt-core<1.12\n"
PYTHON = "3.11"


def unmet_reasons(releases: list[Release], cache: Path, date: str) -> dict[str, str]:
    """The reason why, for each ingestion version that cannot be installed. Answers are kept for the day."""
    store = cache / f"installability-{date}.json"
    known = json.loads(store.read_text()) if store.is_file() else {}
    constraints = cache / "constraints.txt"
    constraints.write_text(CONSTRAINTS)
    asked = [release.ingestion for release in releases if release.ingestion not in known]
    with ThreadPoolExecutor(max_workers=2) as pool:
        answers = pool.map(lambda version: resolve(version, constraints), asked)
        for number, (version, reason) in enumerate(zip(asked, answers, strict=True), start=1):
            known[version] = reason
            store.write_text(json.dumps(known))
            report(f"resolved {number}/{len(asked)}: {version} {reason or 'can be installed'}")
    return {release.ingestion: known[release.ingestion] for release in releases if known[release.ingestion]}


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
