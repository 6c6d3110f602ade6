"""Faults planted into a copy of a good bundle's commands, each of which a check of this group has to notice."""

import re
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bundles.bundle import Bundle
from outcome import Failed
from shell.cases import ShellCase
from shell.lint import lint
from shell.pasted import pasted
from shell.walk import failed_update, walk

Judge = Callable[[Bundle, bool], str]


def _lint(bundle: Bundle, _had: bool) -> str:
    return lint(bundle.folder)


@dataclass(frozen=True)
class ShellFault:
    name: str
    case: str
    judge: Judge
    says: str
    """A pattern of the words expected."""
    pattern: str
    """What is replaced, once, from its first place after `after` on."""
    replacement: str
    after: str = "\n## By hand\n"
    """In README.md, where files are named before."""
    file: str = "README.md"

    def _plant(self, bundle: Path) -> None:
        file = bundle / self.file
        head, mark, tail = (
            file.read_text("utf-8").rpartition(self.after) if self.after else ("", "", file.read_text("utf-8"))
        )
        text, edits = re.subn(self.pattern, self.replacement, tail, count=1, flags=re.MULTILINE)
        if not edits or (self.after and not mark):
            raise Failed(f"can't be planted: {self.file} has nothing like {self.pattern}")
        file.write_text(f"{head}{mark}{text}", "utf-8")

    def prove(self, case: ShellCase) -> str:
        with tempfile.TemporaryDirectory() as folder:
            copy = Bundle(Path(shutil.copytree(case.bundle.folder, Path(folder) / "bundle")))
            self._plant(copy.folder)
            try:
                detail = self.judge(copy, case.had)
            except Failed as failure:
                if re.search(self.says, str(failure)):
                    return f"caught: {' '.join(str(failure).split())[:160]}"
                raise Failed(f"missed: failed for another reason: {failure}") from failure
        raise Failed(f"missed: said ok, {detail}")


UNDO = "\n## Undo\n"
WHOLE_COMMAND = r"^aws {}(?:[^\n]*\\\n)*[^\n]*\n"
"""A command of aws with the lines it goes on in."""

FAULTS = [
    ShellFault("a variable without quotes", "python", _lint, r"SC2086", r'printf %s "\$VALUE"', "printf %s $VALUE"),
    ShellFault("a quote not escaped", "python", _lint, r"SC2026", r"'Value of ", "'Value 'of' "),
    ShellFault(
        "a script's variable without quotes",
        "python closed",
        _lint,
        r"collect\.sh line \d+: SC2086",
        r'"\$LIST"',
        "$LIST",
        after="",
        file="wheels/collect.sh",
    ),
    ShellFault(
        "another folder of the bucket",
        "python",
        walk,
        r"objects: dag/openmetadata/.* is left",
        r"/dags/openmetadata/ --rec",
        "/dag/openmetadata/ --rec",
    ),
    ShellFault(
        "a value with a line end", "virtualenv 2.8.1", walk, r"secrets: .*\\n", r'printf %s "\$VALUE"', 'echo "$VALUE"'
    ),
    ShellFault("a question that trims", "virtualenv 2.8.1", walk, r"secrets: .* is \"p@ss", "IFS= read", "read"),
    ShellFault(
        "options that replace those that were there",
        "virtualenv plugin",
        walk,
        r"AirflowConfigurationOptions is ",
        r"\(\. // \{\}\) \+ ",
        "",
    ),
    ShellFault(
        "a version that is none",
        "virtualenv 2.8.1",
        walk,
        r"RequirementsS3ObjectVersion is \"not the newest",
        r"--query VersionId",
        "--query ETag",
    ),
    ShellFault(
        "a command that is none", "ecs", walk, r"make-cluster .*exited", r"ecs create-cluster", "ecs make-cluster"
    ),
    ShellFault(
        "a command missing",
        "ecs",
        walk,
        r"log_groups: .* is null, meant was 30",
        WHOLE_COMMAND.format("logs put-retention-policy"),
        "",
    ),
    ShellFault(
        "another role's policy",
        "ecs",
        walk,
        r"roles: .*-execution is ",
        r"iam/task-execution-role-policy",
        "iam/task-role-policy",
    ),
    ShellFault(
        "an undo that forgets the log group",
        "ecs",
        walk,
        r"after the undo, log_groups: .* is left",
        WHOLE_COMMAND.format("logs delete-log-group"),
        "",
        UNDO,
    ),
    ShellFault(
        "an undo that forgets the image",
        "ecs china",
        walk,
        r"after the undo, repositories: .* is left",
        WHOLE_COMMAND.format("ecr delete-repository"),
        "",
        UNDO,
    ),
    ShellFault(
        "an undo that leaves the requirements",
        "python",
        walk,
        r"after the undo, environment: Requirements",
        WHOLE_COMMAND.format("mwaa update-environment"),
        "",
        UNDO,
    ),
    ShellFault("questions without parentheses", "virtualenv 2.8.1", pasted, r"holds ", r"^\($", ""),
    ShellFault(
        "a question that shows the value", "virtualenv 2.8.1", pasted, r"a value is shown", r"read -rs", "read -r"
    ),
    ShellFault(
        "a wait for the good end alone",
        "virtualenv 2.8.1",
        failed_update,
        r"waits for ever",
        r"AVAILABLE \| UNAVAILABLE \| \*_FAILED\)",
        "AVAILABLE)",
    ),
]
