"""Text that survives only where every writer escapes what it writes."""

from typing import Any

AWKWARD = (
    "^tmp_{{x}}.*",
    "^tmp_{#.*",
    "^tmp_{%.*",
    'it\'s "quoted" \\d+',
    "${HOME} $(id) `id`",
    "yes: # no",
    "Žluťoučký 🦆",
)
"""What Jinja, Python, JSON, a shell and YAML act on, and letters beyond ASCII."""


def make_awkward(answers: dict[str, Any]) -> None:
    """A filter's patterns are free text, so they can hold all of it."""
    for service in answers["services"]:
        for pipeline in service["pipelines"]:
            if pipeline["type"] == "metadata":
                options = pipeline.setdefault("options", {})
                options["schemaFilterPattern"] = {"excludes": list(AWKWARD)}
