"""shellcheck on every block of the runbook and on every script of a bundle. Whatever it says is a failure."""

import json
import subprocess
import tempfile
from pathlib import Path

from outcome import Failed, require_none
from shell.runbook import runbook
from shell.tools import shellcheck

TIME_LIMIT = 300


def _said(files: list[Path]) -> list[str]:
    """A block of a README has no first line that names its shell; a script has, and is read as for that shell."""
    problems: list[str] = []
    for dialect in ("bash", None):
        chosen = [file for file in files if (dialect is None) == file.read_text("utf-8").startswith("#!")]
        if not chosen:
            continue
        options = ["--norc", "--severity=style", "--format=json", *([f"--shell={dialect}"] if dialect else [])]
        answer = subprocess.run(
            [str(shellcheck()), *options, *map(str, chosen)],
            capture_output=True,
            text=True,
            check=False,
            timeout=TIME_LIMIT,
        )
        if answer.returncode > 1:
            raise Failed(f"shellcheck exited {answer.returncode}: {answer.stderr.strip()[-300:]}")
        problems += [
            f"{Path(one['file']).name} line {one['line']}: SC{one['code']} {one['message']}"
            for one in json.loads(answer.stdout)
        ]
    return problems


def lint(bundle: Path) -> str:
    blocks = runbook(bundle).blocks
    scripts = sorted(bundle.rglob("*.sh"))
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, text in enumerate(blocks, 1):
            file = Path(folder) / f"README.md block {number}"
            file.write_text(text, "utf-8")
            files.append(file)
        require_none(_said([*files, *scripts]))
    return f"{len(blocks)} blocks, {len(scripts)} scripts"
