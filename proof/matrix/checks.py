"""The group `matrix`: pairwise cases over all that is varied, each with Airflow and OpenMetadata as it is for."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import zip_longest
from typing import TypeVar

from check import Check
from checks.airflow_load import airflow_load
from checks.openmetadata_parse import openmetadata_parse
from checks.openmetadata_worker import ask_openmetadata
from checks.workflow_class import workflow_class
from matrix.bundles import Written
from matrix.environments import Environment, environments, lock_of, parser_of
from matrix.faults import faults
from matrix.imports import imports
from matrix.pairs import held, impossible, impossible_columns
from matrix.plan import MatrixCase, plan
from matrix.ruff import ruff, ruff_knows
from outcome import Failed
from promise import Promise
from selection import Selection
from versions import Release

T = TypeVar("T")


def _load(one: Written) -> str:
    return airflow_load(one.bundle, one.case.release)


def _parse(one: Written) -> str:
    ask = partial(ask_openmetadata, python=parser_of(one.case.work).interpreter())
    parsed = openmetadata_parse(one.bundle, one.case.release, ask)
    where = (
        "" if one.case.work in environments() else "; the product lets no virtualenv have it, so nothing is imported"
    )
    return f"{parsed}, {workflow_class(one.bundle, one.case.release, ask)}{where}"


def _import(one: Written) -> str:
    environment = environments()[one.case.work]
    ask = partial(ask_openmetadata, python=environment.interpreter())
    return imports(one.case, one.bundle, lock_of(one.case.work), ask)


def _ruff(release: Release, of_release: list[Written]) -> str:
    return ruff(release, [one.bundle for one in of_release])


def _install(environment: Environment) -> str:
    python = environment.interpreter()
    return f"{python.parent.parent.name}, {len(environment.requirements)} lines of the product's locks"


def _promise(kind: str, case: MatrixCase) -> tuple[Promise, ...]:
    return (Promise(kind, case.combination.approach, case.combination.release, case.ingestion),)


def _in_turns(groups: Iterable[list[T]]) -> Iterator[T]:
    """One of each group, again and again: two threads that ask for the same process would wait for each other."""
    nothing = object()
    for turn in zip_longest(*groups, fillvalue=nothing):
        yield from (one for one in turn if one is not nothing)  # type: ignore[misc]


def _loads(written: list[Written]) -> list[Check]:
    of_release = defaultdict(list)
    for one in written:
        of_release[one.case.release].append(one)
    loads = [
        Check(f"matrix-load {one.case.name}", partial(_load, one), _promise("loads", one.case))
        for one in _in_turns(of_release.values())
    ]
    ruffs = [
        Check(f"matrix-ruff {release.name}", partial(_ruff, release, each))
        for release, each in of_release.items()
        if ruff_knows(release)
    ]
    return [*loads, *ruffs]


def _of_environment(environment: Environment, written: list[Written]) -> Iterator[Check]:
    yield Check(f"matrix-install openmetadata {environment.name}", partial(_install, environment))
    for one in written:
        yield Check(f"matrix-parse {one.case.name}", partial(_parse, one), _promise("parses", one.case))
        if one.case.work in environments():
            yield Check(f"matrix-import {one.case.name}", partial(_import, one))


def _parses(written: list[Written]) -> Iterator[Check]:
    """Environment by environment, two side by side."""
    of_environment = defaultdict(list)
    for one in written:
        of_environment[parser_of(one.case.work)].append(one)
    groups = [list(_of_environment(*each)) for each in of_environment.items()]
    for at in range(0, len(groups), 2):
        yield from _in_turns(groups[at : at + 2])


def checks(selection: Selection) -> list[Check]:
    """Where the product can't be asked what there is to prove, that is the one check, and it fails."""
    try:
        return _checks(selection)
    except Failed as failure:
        return [Check("matrix-plan", partial(_fail, str(failure)))]


def _fail(why: str) -> str:
    raise Failed(why)


def _checks(selection: Selection) -> list[Check]:
    cases = tuple(plan().taken(selection))
    written = [Written(case, cases) for case in cases]
    pairs = [] if selection.narrowed else [Check("matrix-pairs", partial(held, [case.combination for case in cases]))]
    for columns in impossible_columns() if pairs else []:
        pairs.append(Check(f"matrix-impossible {' '.join(columns)}", partial(impossible, columns)))
    return [*pairs, *_loads(written), *_parses(written), *([] if selection.narrowed else faults())]
