"""Faults planted into copies of the matrix's cases, and a row taken from it: each has to be caught, in these words."""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from bundles.bundle import Bundle
from check import Check
from checks.airflow_load import airflow_load
from checks.openmetadata_parse import openmetadata_parse
from checks.openmetadata_worker import ask_openmetadata
from matrix.bundles import Written
from matrix.combination import Combination
from matrix.environments import environments, lock_of
from matrix.imports import imports
from matrix.pairs import held
from matrix.plan import MatrixCase, plan
from matrix.ruff import ruff
from outcome import Failed
from places import CACHE
from planting.edit import Plant, at_top_of_dag, in_config, in_dag
from versions import release

SLOW = "SQUARES = sum(number * number for number in range(20_000_000))"
"""About a second's work at the top of a DAG file, each time Airflow reads it."""

OLD, NEW = "airflow.operators.python", "airflow.providers.standard.operators.python"

Judge = Callable[[MatrixCase, Bundle], str]


def _load(case: MatrixCase, bundle: Bundle) -> str:
    return airflow_load(bundle, case.release)


def _ruff(case: MatrixCase, bundle: Bundle) -> str:
    return ruff(case.release, [bundle])


def _parse(case: MatrixCase, bundle: Bundle) -> str:
    python = environments()[case.work].interpreter()
    return openmetadata_parse(bundle, case.release, partial(ask_openmetadata, python=python))


def _import(case: MatrixCase, bundle: Bundle) -> str:
    python = environments()[case.work].interpreter()
    return imports(case, bundle, lock_of(case.work), partial(ask_openmetadata, python=python))


def _import_without_extras(case: MatrixCase, bundle: Bundle) -> str:
    """In the environment of the worked examples, which has the package alone."""
    return imports(case, bundle, lock_of(case.work), ask_openmetadata)


def _without_extra(bundle: Bundle) -> None:
    for file in (bundle / "requirements.txt",):
        text, edits = re.subn(
            r"^openmetadata-ingestion\[.*?\]", "openmetadata-ingestion", file.read_text("utf-8"), flags=re.M
        )
        if not edits:
            raise Failed(f"can't be planted: {file.name} asks for no extra")
        file.write_text(text, "utf-8")


@dataclass(frozen=True)
class Fault:
    name: str
    fits: Callable[[MatrixCase], bool]
    """Planted into the first case of the plan of which this is true."""
    judge: Judge
    says: str
    plant: Plant = lambda _: None

    def prove(self) -> str:
        case = next(case for case in plan().cases if self.fits(case))
        slug = re.sub(r"\W+", "-", self.name)
        good = Written(case, (case,), f"matrix-fault-{slug}").bundle
        folder = CACHE / "faults" / f"matrix-{slug}"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(good.folder, folder)
        self.plant(folder)
        return _caught(self.says, partial(self.judge, case, Bundle(folder)), case.name)


def _caught(says: str, judge: Callable[[], str], where: str) -> str:
    try:
        detail = judge()
    except Failed as failure:
        if re.search(says, str(failure)):
            return f"caught in {where}: {' '.join(str(failure).split())[:200]}"
        raise Failed(f"missed: failed for another reason: {failure}") from failure
    raise Failed(f"missed in {where}: said ok, {detail}")


def _is(**answers: str) -> Callable[[MatrixCase], bool]:
    return lambda case: answers.items() <= vars(case.combination).items()


def _lineage_of_another_line(case: MatrixCase) -> bool:
    return (
        _is(pipeline="lineage", layout="separate")(case)
        and case.combination.line != "1.12"
        and case.work in environments()
    )


def _has_extra(case: MatrixCase) -> bool:
    one = case.combination
    driver = one.kind == "messaging" and one.line == "1.12"
    return driver and case.work in environments()


def _python_with_extra(case: MatrixCase) -> bool:
    lock = environments().get(case.work) and "\n".join(lock_of(case.work))
    return _is(approach="python")(case) and bool(lock and "openmetadata-ingestion[" in lock)


def _python_3(case: MatrixCase) -> bool:
    return case.combination.approach == "python" and release(case.combination.release).major >= 3


FAULTS = (
    Fault(
        "a slow parse",
        _is(approach="python", layout="separate", pipeline="metadata"),
        _load,
        r"s to parse, 0\.5 is too much",
        at_top_of_dag(SLOW),
    ),
    Fault("a 2.x import on 3.x", _python_3, _ruff, r"AIR3\d\d .*airflow\.operators\.python", in_dag(NEW, OLD)),
    Fault(
        "lineage without its type, another line",
        _lineage_of_another_line,
        _parse,
        r"is a (DatabaseServiceMetadataPipeline|NoneType), meant was DatabaseServiceQueryLineagePipeline",
        in_config("lineage", r"^ *type: DatabaseLineage\n", ""),
    ),
    Fault("an extra that is not installed", _has_extra, _import_without_extras, r"No module named"),
    Fault("an extra not asked for", _python_with_extra, _import, r"asks for the extras none", _without_extra),
)


def _row_missing(at: int) -> str:
    rows: list[Combination] = [case.combination for case in plan().cases[: plan().pairwise]]
    return _caught(r"no case holds", partial(held, [*rows[:at], *rows[at + 1 :]]), f"the plan without its row {at + 1}")


def faults() -> list[Check]:
    planted = [Check(f"fault matrix {fault.name}", fault.prove) for fault in FAULTS]
    return [*planted, Check("fault matrix a row missing", partial(_row_missing, plan().pairwise - 1))]
