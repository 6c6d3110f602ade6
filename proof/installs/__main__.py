"""Prove by installing that what the product promises about installing is true."""

import argparse
import sys
from collections.abc import Callable
from functools import partial

from check import Check, Result, run_all
from installs.catalog import lines, release_names
from installs.cell import Cell
from installs.cells import Cells, every_cell, sample
from installs.estimate import Estimate
from installs.faults import every_fault
from installs.refused import prove_refused
from installs.self_test import self_tests
from installs.works import prove_works
from outcome import Failed
from progress import say


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
            and arguments.only in _name(cell)
        )

    return (every_cell if arguments.all or (arguments.release and arguments.om) else sample)(chosen)


def _name(cell: Cell) -> str:
    return f"installs {cell.name}"


def _checks(planned: Cells, arguments: argparse.Namespace) -> list[Check]:
    estimate = Estimate(len(planned.works))

    def check(cell: Cell, run: Callable[[], str]) -> Check:
        return Check(_name(cell), run)

    return [
        *(check(cell, partial(prove_refused, cell)) for cell in planned.refused),
        *(
            check(cell, estimate.told(cell.name, partial(prove_works, cell, arguments.fresh, arguments.keep)))
            for cell in planned.works
        ),
    ]


def _summary(planned: Cells, results: list[Result]) -> str:
    refused, worked = results[: len(planned.refused)], results[len(planned.refused) :]
    wrong = sum(not result.passed for result in results)
    return (
        f"cells {planned.count}: worked {sum(one.passed for one in worked)}, "
        f"refused {sum(one.passed for one in refused)}, wrong {wrong}"
    )


def main() -> int:
    arguments = _arguments()
    narrowed = arguments.release or arguments.om or arguments.approach
    tests = [] if narrowed else [one for one in self_tests() if arguments.only in one.name]
    faults = [] if narrowed and not arguments.faults else every_fault(costly=arguments.faults)
    faults = [] if arguments.self_test else [one for one in faults if arguments.only in one.name]
    try:
        planned = Cells([], []) if arguments.faults or arguments.self_test else _planned(arguments)
    except Failed as failure:
        print(f"FAIL installs plan  {failure}\n0 passed, 1 failed")
        return 1
    if arguments.faults:
        tests = []
    checks = _checks(planned, arguments)
    if arguments.list:
        print("\n".join(check.name for check in (*tests, *checks, *faults)))
        return 0
    if not (tests or checks or faults):
        print("nothing has such a name; --list prints them all")
    results = [*run_all(tests, 1), *(of_cells := run_all(checks, 1)), *(caught := run_all(faults, 1))]
    if faults:
        print(f"{sum(one.passed for one in caught)} caught, {sum(not one.passed for one in caught)} missed")
    if planned.count:
        print(_summary(planned, of_cells))
    passed = sum(result.passed for result in results)
    print(f"{passed} passed, {len(results) - passed} failed")
    return 0 if passed == len(results) and passed else 1


if __name__ == "__main__":
    sys.exit(main())
