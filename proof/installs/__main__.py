"""Prove by installing that what the product promises about installing is true."""

import argparse
import sys
from dataclasses import dataclass

from check import Check, Result, run_all
from installs.catalog import lines, release_names
from installs.cell import Cell
from installs.cells import Cells, every_cell, sample
from installs.checks import cell_checks, name_of
from installs.faults import every_fault
from installs.self_test import self_tests
from outcome import Failed
from progress import say
from record import record
from remembered import proving_source


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="npm run proof:installs --", description=__doc__)
    parser.add_argument("--only", metavar="TEXT", default="", help="only what has TEXT in its name")
    parser.add_argument("--release", metavar="X", choices=release_names(), help="only cells of this Airflow release")
    parser.add_argument(
        "--om", metavar="LINE", choices=[line.name for line in lines()], help="only cells of this OpenMetadata line"
    )
    parser.add_argument("--approach", choices=("python", "virtualenv"))
    parser.add_argument("--sample", action="store_true", help="a sample with every release and line: the default")
    parser.add_argument("--all", action="store_true", help="every pair of release and line")
    parser.add_argument("--list", action="store_true", help="print the names and stop")
    parser.add_argument("--keep", action="store_true", help="leave the environments in .cache/proof/installs")
    parser.add_argument("--fresh", action="store_true", help="install also what was proven before")
    parser.add_argument("--record", action="store_true", help="write what was proven into the product's data")
    parser.add_argument("--faults", action="store_true", help="only the planted faults, those that install as well")
    parser.add_argument("--self-test", action="store_true", help="only the tests of the sample and of the judge")
    return parser.parse_args()


def _planned(arguments: argparse.Namespace) -> Cells:
    """Whoever names a release and a line means that pair, in the sample or not."""
    say("asking the product what works …")

    def chosen(cell: Cell) -> bool:
        return (
            arguments.release in (None, cell.release_name)
            and arguments.om in (None, cell.line.name)
            and arguments.approach in (None, cell.approach)
            and arguments.only in name_of(cell)
        )

    return (every_cell if arguments.all or (arguments.release and arguments.om) else sample)(chosen)


def _summary(planned: Cells, results: list[Result]) -> str:
    refused, worked = results[: len(planned.refused)], results[len(planned.refused) :]
    wrong = sum(not result.passed for result in results)
    return (
        f"cells {planned.count}: worked {sum(one.passed for one in worked)}, "
        f"refused {sum(one.passed for one in refused)}, wrong {wrong}"
    )


@dataclass(frozen=True)
class Plan:
    tests: list[Check]
    cells: Cells
    faults: list[Check]


def _plan(arguments: argparse.Namespace) -> Plan:
    """Whoever asks for some cells gets these alone; tests and cheap faults belong to the runs that stand for all."""
    nothing = Cells([], [])
    if arguments.self_test:
        return Plan(_named(self_tests(), arguments.only), nothing, [])
    if arguments.faults:
        return Plan([], nothing, _named(every_fault(costly=True), arguments.only))
    if arguments.release or arguments.om or arguments.approach:
        return Plan([], _planned(arguments), [])
    tests, faults = _named(self_tests(), arguments.only), _named(every_fault(costly=False), arguments.only)
    return Plan(tests, _planned(arguments), faults)


def _named(checks: list[Check], only: str) -> list[Check]:
    return [check for check in checks if only in check.name]


def main() -> int:
    arguments = _arguments()
    proving_source()
    try:
        plan = _plan(arguments)
    except Failed as failure:
        print(f"FAIL installs plan  {failure}\n0 passed, 1 failed")
        return 1
    of_cells = cell_checks(plan.cells, arguments.fresh, arguments.keep)
    if arguments.list:
        print("\n".join(check.name for check in (*plan.tests, *of_cells, *plan.faults)))
        return 0
    if not (plan.tests or of_cells or plan.faults):
        print("nothing has such a name; --list prints them all")
    tested, proven, caught = (run_all(checks, 1) for checks in (plan.tests, of_cells, plan.faults))
    if caught:
        print(f"{sum(one.passed for one in caught)} caught, {sum(not one.passed for one in caught)} missed")
    if proven:
        print(_summary(plan.cells, proven))
    results = [*tested, *proven, *caught]
    if arguments.record:
        print(record(results))
    passed = sum(result.passed for result in results)
    print(f"{passed} passed, {len(results) - passed} failed")
    return 0 if results and passed == len(results) else 1


if __name__ == "__main__":
    sys.exit(main())
