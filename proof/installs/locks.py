"""What a file of requirements claims of itself: a lock names every version, and what is none says so."""

from installs.proving.judge import PINS_OF_A_LOCK, required
from outcome import Failed

NOT_A_LOCK = "Not a lock:"
"""How the product marks requirements for which nothing was resolved."""


def claims_lock(file: str) -> bool:
    return NOT_A_LOCK not in file


def see_lock(file: str, requirements: str) -> None:
    """Fails where a file that claims a lock leaves a version open. `requirements` are the lines it hands to pip.

    What an install brings that no line names is seen by installing; but only of so many pins that it's a lock.
    """
    if not claims_lock(file):
        return
    lines = required(requirements)
    loose = [str(one) for one in lines if not _exact(str(one.specifier))]
    if loose:
        raise Failed(f"it claims to be a lock and leaves open {', '.join(loose)}")
    if len(lines) < PINS_OF_A_LOCK:
        raise Failed(f"it claims to be a lock and has {len(lines)} pins, fewer than OpenMetadata alone brings")


def _exact(specifier: str) -> bool:
    return specifier.startswith("==") and "," not in specifier and not specifier.endswith("*")
