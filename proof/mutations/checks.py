"""The group's checks: one a mutation."""

from functools import partial

from check import Check
from mutations.every import MUTATIONS
from mutations.mutation import Mutation
from mutations.table import write_table
from selection import Selection


def _asked(mutation: Mutation, selection: Selection) -> bool:
    sample = mutation.sample
    if selection.narrowed:
        return selection.takes_release(sample.release_name) and selection.takes_line(sample.server.rpartition(".")[0])
    return selection.everything or not mutation.costly


def _prove(mutation: Mutation) -> str:
    try:
        return mutation.prove()
    finally:
        write_table()


def checks(selection: Selection) -> list[Check]:
    """A mutation is of the source and not of a release: a narrowed run takes those whose sample it concerns."""
    return [
        Check(f"mutation {mutation.name}", partial(_prove, mutation))
        for mutation in MUTATIONS
        if _asked(mutation, selection)
    ]
