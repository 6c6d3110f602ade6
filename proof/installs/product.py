"""What the product itself says of a cell, and the bundle it writes for one."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bundles.bundle import Bundle
from bundles.command_line import command_line, said
from installs.answers import PLAIN, Services, answers_for, wishes
from installs.cell import Cell
from outcome import Failed
from places import CACHE, PROJECT
from remembered import built_program, recall, remember

CHECK = ("node", "scripts/bundle.mjs", "-", "--check", "--json")
"""What `npm run bundle` runs."""


@dataclass(frozen=True)
class Error:
    path: str
    message: str


@dataclass(frozen=True)
class Chosen:
    """The connectors a cell is proven with, and what the product refused on the way to them."""

    services: Services
    refused: tuple[str, ...]


def _errors(answers: dict[str, Any]) -> list[Error]:
    """Asked often, so without npm's own half second, and remembered: the same program says the same."""
    given = json.dumps(answers)
    key = ("verdict", built_program(), given)
    findings = recall(*key)
    if findings is None:
        answer = subprocess.run(
            CHECK, cwd=PROJECT, input=given, capture_output=True, text=True, check=False, timeout=300
        )
        try:
            findings = json.loads(answer.stdout)
        except ValueError as error:
            raise Failed(f"npm run bundle -- --check --json {said(answer)}") from error
        remember(findings, "verdict", built_program(), given)
    return [Error(one["path"], one["message"]) for one in findings if one["severity"] == "error"]


def refusal(cell: Cell) -> str | None:
    """Why the product says that a cell cannot work; None where it lets people have it."""
    errors = _errors(answers_for(cell, PLAIN))
    verdicts = [one.message for one in errors if one.path in ("approach.kind", "openmetadata.server")]
    if errors and not verdicts:
        raise Failed(f"{cell.name}: no verdict but {errors[0].path}: {errors[0].message}")
    return verdicts[0] if verdicts else None


def choose(cell: Cell) -> Chosen:
    """The first connectors of the cell's rota that the product takes: it may refuse single extras beside a release."""
    refused = []
    for services in wishes(cell):
        errors = _errors(answers_for(cell, services))
        if not errors:
            return Chosen(services, tuple(refused))
        refused.append(f"{'+'.join(name for name, _ in services)}: {errors[0].message}")
    raise Failed(f"the product refuses every choice of connectors: {'; '.join(refused)}")


def _emptied(name: str) -> Path:
    folder = CACHE / "installs" / "bundles" / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def bundle_of(cell: Cell, services: Services) -> Bundle:
    folder = _emptied(cell.folder_name)
    answer = command_line("-", "--out", str(folder), given=json.dumps(answers_for(cell, services)))
    if answer.returncode != 0:
        raise Failed(f"npm run bundle -- - --out {said(answer)}")
    return Bundle(folder)


def see_refused(cell: Cell) -> str:
    """What can't work must not be written: exit 1, a reason, and no file. Gives the reason."""
    reason = refusal(cell)
    if reason is None:
        raise Failed("the product does not refuse it")
    folder = _emptied(f"{cell.folder_name}-refused")
    answer = command_line("-", "--out", str(folder), given=json.dumps(answers_for(cell, PLAIN)))
    written = [file.name for file in folder.rglob("*")]
    if answer.returncode != 1 or reason not in answer.stderr or written:
        raise Failed(f"meant was exit 1 with {reason!r} and no file, {written or 'none'} and {said(answer)}")
    return reason
