"""Every bundle of a run."""

from collections.abc import Iterator

from bundles.case import EXAMPLES, LAYOUTS, Case
from bundles.verdict import verdict
from outcome import Failed
from versions import Release, releases


def _server(release: Release, example: str) -> str | None:
    try:
        return verdict(release, example).server
    except Failed:
        return None  # the check of the verdict itself says so


def _cases_of(release: Release) -> Iterator[Case]:
    """Each example that is allowed, in each layout; one DAG for its service, the layouts taking turns from release to
    release; and awkward text where most programs read it on its way.
    """
    servers = {example: _server(release, example) for example in EXAMPLES}
    for layout in LAYOUTS:
        for example, server in servers.items():
            if server:
                yield Case(release, example, layout, server=server)
    turn = [one.name for one in releases()].index(release.name)
    for number, (example, server) in enumerate(servers.items()):
        if server:
            yield Case(release, example, LAYOUTS[(turn + number) % len(LAYOUTS)], one_dag=True, server=server)
    for layout in LAYOUTS:
        if servers["ecs"]:
            yield Case(release, "ecs", layout, awkward=True, server=servers["ecs"])


def cases(releases: list[Release]) -> list[Case]:
    return [case for release in releases for case in _cases_of(release)]
