"""The group's checks: one a mutation."""

from check import Check
from mutations.every import MUTATIONS
from mutations.mutation import Mutation
from selection import Selection


def _asked(mutation: Mutation, selection: Selection) -> bool:
    case = mutation.sample.case
    if selection.narrowed:
        return selection.takes_release(case.release.name) and selection.takes_line(case.server.rpartition(".")[0])
    return selection.everything or not mutation.costly


def checks(selection: Selection) -> list[Check]:
    """A mutation is of the source and not of a release: a narrowed run takes those whose sample it concerns."""
    return [Check(f"mutation {mutation.name}", mutation.prove) for mutation in MUTATIONS if _asked(mutation, selection)]
