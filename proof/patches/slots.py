"""Runs that go on at the same time never share an environment: each takes a free slot."""

from collections.abc import Iterator
from contextlib import contextmanager
from queue import SimpleQueue

SLOTS = 2
"""As many as checks that run at once."""

_free: SimpleQueue[int] = SimpleQueue()
for _slot in range(SLOTS):
    _free.put(_slot)


@contextmanager
def free_slot() -> Iterator[int]:
    slot = _free.get()
    try:
        yield slot
    finally:
        _free.put(slot)
