"""What the published package can run: the source code of a connector, read without importing it.

A type in the service enum may have no code in the package at all (placeholders and connectors of the paid edition).
"""

import ast
from dataclasses import dataclass
from pathlib import Path

# The field of a ServiceSpec and the classes the default spec for databases brings (metadata/utils/service_spec).
DATABASE_DEFAULTS = {"profiler", "sampler"}


@dataclass(frozen=True)
class SourceCode:
    """The parts a connector has code for, of: lineage, usage, profiler, sampler."""

    parts: frozenset[str]


def find_source_code(site: Path, kind: str, connector: str) -> SourceCode | None:
    """The code of a connector, None where there is none.

    The package itself looks for source/<kind>/<type in lower case>/: a `service_spec.py` since 1.6, before that the
    modules `metadata.py`, `lineage.py` and `usage.py`.
    """
    folder = site / "metadata" / "ingestion" / "source" / kind.lower() / connector.lower()
    if (folder / "service_spec.py").is_file():
        return SourceCode(spec_parts((folder / "service_spec.py").read_text(encoding="utf-8")))
    if not has_service_specs(site) and (folder / "metadata.py").is_file():
        modules = frozenset(part for part in ("lineage", "usage") if (folder / f"{part}.py").is_file())
        return SourceCode(modules | (DATABASE_DEFAULTS if kind == "database" else frozenset()))
    return None


def has_service_specs(site: Path) -> bool:
    """Whether the release looks connectors up by their service spec (since 1.6)."""
    return (site / "metadata" / "utils" / "service_spec").is_dir()


def spec_parts(source: str) -> frozenset[str]:
    """The classes a `ServiceSpec = <Spec>(lineage_source_class=..., ...)` names, plus those of the default spec."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and is_service_spec(node.targets):
            named = {keyword.arg.split("_")[0] for keyword in node.value.keywords}
            spec = node.value.func.id
            return frozenset((named & {"lineage", "usage", "profiler", "sampler"}) | default_parts(spec))
    raise ValueError("a service_spec.py without an assignment to ServiceSpec")


def is_service_spec(targets: list) -> bool:
    """Whether an assignment goes to the name the package looks up."""
    return any(isinstance(target, ast.Name) and target.id == "ServiceSpec" for target in targets)


def default_parts(spec: str) -> set[str]:
    """What a connector gets from the class of its spec."""
    return DATABASE_DEFAULTS if spec == "DefaultDatabaseSpec" else set()
