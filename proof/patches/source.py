"""One PostgreSQL for all runs of single versions: they only read from it."""

import atexit
from contextlib import ExitStack

from once import once
from rig.postgres import Source, postgres


@once
def shared_source() -> Source:
    stack = ExitStack()
    atexit.register(stack.close)
    return stack.enter_context(postgres())
