"""Whether OpenMetadata installs beside Airflow under the pins MWAA never lets go, decided by uv's resolver."""

import json
import os
import re
import subprocess
from pathlib import Path

from installability import CONSTRAINTS
from package_index import PACKAGE
from progress import report

PLATFORM = "x86_64-manylinux_2_28"


def pair_verdicts(lines: dict[str, str], data: Path, cache: Path, date: str) -> dict:
    """The document of all pairs: for each release and line, "" where uv finds a set of packages, else what collides.

    `lines` gives the newest installable version of each line. Answers are kept under the cache, so that a run that
    was stopped goes on where it was.
    """
    releases = {row["release"]: row for row in json.loads((data / "mwaaReleases.json").read_text())["releases"]}
    essential = json.loads((data / "essentialPins.json").read_text())["releases"]
    store = cache / f"pairs-{date}.json"
    known = json.loads(store.read_text()) if store.is_file() else {}
    pairs: dict[str, dict[str, str]] = {}
    for release, pins in essential.items():
        pairs[release] = {}
        for line, version in lines.items():
            key = f"{release} {version}"
            if key not in known:
                known[key] = resolve(releases[release], pins, version, date, cache)
                store.write_text(json.dumps(known))
                report(f"{key}: {known[key] or 'resolves'}")
            pairs[release][line] = known[key] and collision(known[key])
    source = f"uv pip compile of {PACKAGE} without extras beside Airflow, its amazon provider and MWAA's essential pins"
    return {"date": date, "source": source, "versions": lines, "pairs": pairs}


def resolve(release: dict, pins: dict[str, str], version: str, date: str, cache: Path) -> str:
    """An empty text where there is a set of packages, else why not."""
    kept = {**pins, **release.get("keepPins", {})}
    constraints = cache / "essential.txt"
    constraints.write_text("".join(f"{name}=={pin}\n" for name, pin in kept.items()))
    wanted = [
        f"apache-airflow=={release['release']}",
        f"apache-airflow-providers-amazon=={release['amazonProvider']}",
        f"{PACKAGE}=={version}",
        *CONSTRAINTS.splitlines(),
    ]
    command = [os.environ["UV"], "pip", "compile", "-", "--quiet", "--no-config", "--python-version", release["python"]]
    result = subprocess.run(
        [*command, "--python-platform", PLATFORM, "--constraint", str(constraints), "--exclude-newer", date],
        input="\n".join(wanted),
        capture_output=True,
        text=True,
    )
    return "" if result.returncode == 0 else reason_of(result.stderr)


def reason_of(message: str) -> str:
    """uv's explanation as one line, without the frame it is drawn in."""
    return " ".join(re.sub(r"[╰─▶×]", " ", message).split())[:1500]


DEMAND = r"([\w.-]+?)([=<>!]\S*) depends on (\S+?)"


def collision(explanation: str) -> str:
    """The two requirements that cannot stand together: uv names them first, and derives the rest from them."""
    demands = re.search(rf"Because {DEMAND},? and {DEMAND},? we can conclude", explanation)
    if demands:
        return "; ".join(wish(*demands.groups()[i : i + 3]) for i in (0, 3))
    pinned = re.search(rf"Because {DEMAND},? and ([\w.-]+)==(\S+?),? we can conclude", explanation)
    if pinned:
        return f"{wish(*pinned.groups()[:3])}; MWAA pins {pinned.group(4)} {pinned.group(5)}"
    raise ValueError(f"No two requirements in: {explanation}")


def wish(name: str, version: str, wanted: str) -> str:
    """`pydantic==2.0` as people write it: `pydantic 2.0`."""
    return f"{name} {version.removeprefix('==')} wants {wanted.replace('.dev0', '')}"
