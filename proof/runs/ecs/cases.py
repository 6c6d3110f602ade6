"""Which ECS bundles are executed: a sample in which every answer of theirs is met, and all for every release."""

from installs.catalog import Line, lines
from runs.ecs.case import EcsCase
from selection import Selection
from versions import releases

SAMPLE: tuple[tuple[str, str, dict[str, object]], ...] = (
    ("2.7.2", "1.7", {"partition": "aws-cn", "store": "parameter-store", "setup": "commands", "held": True}),
    ("2.11.0", "1.13", {"layout": "inline", "awkward": True}),
    ("3.0.6", "1.12", {"long": True, "setup": "commands"}),
    ("3.3.1", "2.0", {"connection": "stored", "awkward": True}),
)
"""Release, OpenMetadata line, and what is unlike the default."""
SAMPLED = tuple(name for name, _, _ in SAMPLE)


def _line(name: str) -> Line:
    return next(line for line in lines() if line.name == name)


def _case(release: str, line: str, unlike: dict[str, object]) -> EcsCase:
    return EcsCase(release, _line(line), **unlike)  # type: ignore[arg-type]


def _every() -> list[EcsCase]:
    """Each release with a line of its own, and the sample's answers in turn; the sample itself is kept."""
    names = [one.name for one in releases()]
    return [
        next((_case(*one) for one in SAMPLE if one[0] == name), None)
        or EcsCase(name, lines()[at % len(lines())], **SAMPLE[at % len(SAMPLE)][2])  # type: ignore[arg-type]
        for at, name in enumerate(names)
    ]


def cases(selection: Selection) -> list[EcsCase]:
    """A release that was named is run on the line that was, if any."""
    if not selection.narrowed:
        return _every() if selection.everything else [_case(*one) for one in SAMPLE]
    if len(selection.releases) == 1:
        line = selection.line
        of_release = [case for case in _every() if selection.takes_release(case.release_name)]
        return [EcsCase(**{**vars(case), "line": _line(line)}) if line else case for case in of_release]
    return [_case(name, selection.line or line, unlike) for name, line, unlike in SAMPLE[-1:] for _ in [0]] or []
