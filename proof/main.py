"""Prove the generated bundles with the programs that will consume them. Start it with `npm run proof`."""

import argparse
import signal
import sys
from typing import NoReturn

from bundles.command_line import build_command_line
from check import Check, Result, run_all
from checks.openmetadata_worker import stop_openmetadata
from groups import AT_ONCE, GROUPS
from pace import Pace
from patches.ledger import record_found
from record import record
from remembered import whole_proof
from remembering import remembering
from selection import Selection
from versions import Release, release, releases

FAULTS = "faults"


def _arguments() -> argparse.Namespace:
    names = [one.name for one in releases()]
    parser = argparse.ArgumentParser(prog="npm run proof --", description=__doc__)
    parser.add_argument("--only", metavar="TEXT", default="", help="only checks whose name contains TEXT")
    parser.add_argument("--group", choices=GROUPS, help="only this group of checks")
    parser.add_argument(
        "--release", metavar="X", choices=names, help=f"only what concerns the Airflow release X: {', '.join(names)}"
    )
    parser.add_argument("--om", metavar="LINE", help="only what concerns this OpenMetadata line, 1.12 say")
    parser.add_argument("--all", action="store_true", help="everything, not only the sample")
    parser.add_argument("--faults", action="store_true", help="only the planted faults")
    parser.add_argument("--no-faults", action="store_true", help="everything but the planted faults")
    parser.add_argument("--fresh", action="store_true", help="also what passed before and has not changed since")
    parser.add_argument("--record", action="store_true", help="write what was proven into the product's data")
    parser.add_argument("--list", action="store_true", help="print the names of the checks and stop")
    return parser.parse_args()


def _releases(arguments: argparse.Namespace) -> list[Release]:
    if arguments.release:
        return [release(arguments.release)]
    return [one for one in releases() if arguments.all or one.always]


def _groups(arguments: argparse.Namespace) -> list[str]:
    if arguments.group:
        return [arguments.group]
    if arguments.faults:
        return [FAULTS]
    return [name for name in GROUPS if name != FAULTS or not arguments.no_faults]


def _checks(arguments: argparse.Namespace) -> dict[str, list[Check]]:
    selection = Selection(
        releases=tuple(_releases(arguments)),
        line=arguments.om,
        everything=arguments.all,
        narrowed=bool(arguments.release or arguments.om),
    )
    every = {name: GROUPS[name](selection) for name in _groups(arguments)}
    asked = {name: [check for check in checks if arguments.only in check.name] for name, checks in every.items()}
    if arguments.fresh:
        return asked
    return {name: [remembering(check) for check in checks] for name, checks in asked.items()}


def _run(groups: dict[str, list[Check]]) -> dict[str, list[Result]]:
    pace = Pace(groups)
    try:
        return {name: run_all(checks, AT_ONCE.get(name, 2), pace.after) for name, checks in groups.items()}
    finally:
        pace.keep()
        stop_openmetadata()


def _stopped(*_: object) -> NoReturn:
    raise SystemExit("stopped")


def main() -> int:
    arguments = _arguments()
    # Else nobody would stop the servers that checks have started.
    signal.signal(signal.SIGTERM, _stopped)
    build_command_line()
    whole_proof()
    groups = _checks(arguments)
    if arguments.list:
        print("\n".join(check.name for checks in groups.values() for check in checks))
        return 0
    if not any(groups.values()):
        print("no check has such a name; --list prints them all")
    results = _run(groups)
    if results.get(FAULTS):
        found = sum(result.passed for result in results[FAULTS])
        print(f"{found} caught, {len(results[FAULTS]) - found} missed")
    every = [result for group in results.values() for result in group]
    if arguments.record:
        print(record(every))
        print(record_found(result.check.name.removeprefix("patches ") for result in every))
    passed = sum(result.passed for result in every)
    print(f"{passed} passed, {len(every) - passed} failed")
    return 0 if passed and passed == len(every) else 1


if __name__ == "__main__":
    sys.exit(main())
