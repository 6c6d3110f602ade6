"""matrix-import: what a case's workflow looks for can be imported with the extras that the product asks for."""

import re

from bundles.bundle import Bundle
from checks.openmetadata_worker import Ask
from installs.proving.dag_requirements import dag_requirements
from installs.proving.wanted_imports import said, wanted_imports
from matrix.plan import MatrixCase
from outcome import Failed, require_none

ASKED = re.compile(r"^openmetadata-ingestion(?:\[([^\]]*)\])?==", re.MULTILINE)


def _extras(requirements: str) -> set[str]:
    found = ASKED.search(requirements)
    if not found:
        raise Failed("asks for no openmetadata-ingestion at a version")
    return {one.strip() for one in (found[1] or "").split(",") if one.strip()}


def _asked(bundle: Bundle) -> set[str] | None:
    """The extras a bundle's own lines ask for; None for the image's, which has them all."""
    if bundle.approach == "ecs":
        return None
    if bundle.approach == "virtualenv":
        return set().union(*(_extras(dag_requirements(file)) for file in bundle.dag_files()))
    return _extras((bundle.folder / "requirements.txt").read_text("utf-8"))


def _told(extras: set[str]) -> str:
    return "+".join(sorted(extras)) or "none"


def imports(case: MatrixCase, bundle: Bundle, lock: tuple[str, ...], ask: Ask) -> str:
    """`lock` is what a virtualenv has for the same: the environment that is asked holds that, and what others need."""
    meant, asked = _extras("\n".join(lock)), _asked(bundle)
    line, connector, pipeline = case.work
    answer = ask("import all", wanted_imports(line, ((connector, (pipeline,)),)))
    if "error" in answer:
        raise Failed(answer["error"])
    problems = said(answer["errors"])
    if asked not in (None, meant):
        problems.append(f"asks for the extras {_told(asked)}, what imports had {_told(meant)}")
    require_none(problems)
    return f"{len(answer['errors'])} imports, extras {_told(meant)}{' as the image has them' if asked is None else ''}"
