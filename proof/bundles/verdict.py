"""Which examples the product itself allows on a release, and with which server version."""

import json
import re
from dataclasses import dataclass

from bundles.answers import answers_for
from bundles.case import Case
from bundles.command_line import command_line, said
from once import once
from outcome import Failed
from versions import Release, openmetadata

VERDICTS = re.compile(r"approach\.kind|services\.\d+\.(connector|pipelines\.\d+\.type)")
"""The answers at which the product says that an approach cannot work: what a connector needs is said of that."""


@dataclass(frozen=True)
class Refusal:
    case: Case
    reason: str


@dataclass(frozen=True)
class Verdict:
    server: str | None
    """The first server version that is not refused, in the order of openmetadata.json."""
    refusals: tuple[Refusal, ...]


def _refusal(case: Case) -> Refusal | None:
    """Errors elsewhere in the answers are no verdict on the approach; writing the bundle shows those."""
    answer = command_line("-", "--check", "--json", given=json.dumps(answers_for(case)))
    try:
        findings = json.loads(answer.stdout)
    except ValueError as error:
        raise Failed(f"npm run bundle -- --check --json {said(answer)}") from error
    errors = [one["message"] for one in findings if one["severity"] == "error" and VERDICTS.fullmatch(one["path"])]
    return Refusal(case, errors[0]) if errors else None


@once
def verdict(release: Release, example: str) -> Verdict:
    refusals: list[Refusal] = []
    for server in (openmetadata().server, *openmetadata().loaded_only):
        refusal = _refusal(Case(release, example, server=server))
        if not refusal:
            return Verdict(server, tuple(refusals))
        refusals.append(refusal)
    return Verdict(None, tuple(refusals))
