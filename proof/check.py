"""A named check, and running many of them: two at a time, printed in the order of their names."""

import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from outcome import Failed
from progress import line
from promise import Promise


@dataclass(frozen=True)
class Check:
    name: str
    run: Callable[[], str]
    proves: tuple[Promise, ...] = ()
    """What holds if this check passes, and every other check that says the same."""


@dataclass(frozen=True)
class Result:
    check: Check
    passed: bool
    line: str
    seconds: float


AT_ONCE = 2
"""Loading a bundle is one busy process; more than two at once gain nothing on a two-core machine."""


def _result(check: Check) -> Result:
    started = time.monotonic()
    try:
        passed, detail = True, check.run()
    except Failed as failure:
        passed, detail = False, str(failure)
    except Exception as error:  # a bundle that a check can't even read must not hide the other checks' lines
        passed, detail = False, f"{type(error).__name__}: {error}"
    seconds = time.monotonic() - started
    took = f" ({seconds:.1f} s)" if seconds > 1 else ""
    text = f"{'ok  ' if passed else 'FAIL'} {check.name}  {' '.join(detail.split())}{took}"
    return Result(check, passed, text, seconds)


def run_all(
    checks: Iterable[Check], at_once: int = AT_ONCE, after: Callable[[Result], None] = lambda _: None
) -> list[Result]:
    """One at a time is done here: a pool would begin the next one before the line of the last is out."""
    results = []
    with ThreadPoolExecutor(at_once) as pool:
        for result in (map if at_once == 1 else pool.map)(_result, checks):
            line(result.line)
            after(result)
            results.append(result)
    return results
