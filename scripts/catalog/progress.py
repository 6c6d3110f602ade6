"""Progress for the person who waits; standard error, so that output can be piped."""

import sys


def report(text: str) -> None:
    """One line of progress."""
    print(text, file=sys.stderr, flush=True)
