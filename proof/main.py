"""Prove the generated bundles with the programs that will consume them. Start it with `npm run proof`."""

import argparse
import sys

from check import Check, run_all
from checks.openmetadata_worker import stop_openmetadata
from every_check import every_check
from faults import every_fault
from versions import Release, release, releases


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="npm run proof --", description=__doc__)
    parser.add_argument("--only", metavar="TEXT", default="", help="only checks whose name contains TEXT")
    parser.add_argument(
        "--release",
        metavar="X",
        choices=[release.name for release in releases()],
        help=f"only what concerns the Airflow release X: {', '.join(release.name for release in releases())}",
    )
    parser.add_argument("--all", action="store_true", help="all releases, not only those that are always proven")
    parser.add_argument("--faults", action="store_true", help="only the planted faults")
    parser.add_argument("--no-faults", action="store_true", help="everything but the planted faults")
    parser.add_argument("--list", action="store_true", help="print the names of the checks and stop")
    return parser.parse_args()


def _releases(arguments: argparse.Namespace) -> list[Release]:
    if arguments.release:
        return [release(arguments.release)]
    return [one for one in releases() if arguments.all or one.always]


def _chosen(checks: list[Check], only: str) -> list[Check]:
    return [check for check in checks if only in check.name]


def main() -> int:
    arguments = _arguments()
    under_proof = _releases(arguments)
    checks = [] if arguments.faults else _chosen(every_check(under_proof), arguments.only)
    faults = [] if arguments.no_faults else _chosen(every_fault(under_proof), arguments.only)
    if arguments.list:
        print("\n".join(check.name for check in (*checks, *faults)))
        return 0
    if not checks and not faults:
        print("no check has such a name; --list prints them all")
    try:
        results = run_all(checks)
        caught = run_all(faults)
    finally:
        stop_openmetadata()
    if faults:
        found = sum(result.passed for result in caught)
        print(f"{found} caught, {len(caught) - found} missed")
    passed = sum(result.passed for result in (*results, *caught))
    failed = len(results) + len(caught) - passed
    print(f"{passed} passed, {failed} failed")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
