"""What is worth showing of a failure: the sentence that was expected, and no place of this machine."""

import re

from places import PROJECT

SHOWN = 110
PLACE = re.compile(rf"(?:{re.escape(str(PROJECT))}|/tmp)/\S*/")


def expected_words(failure: str, says: str) -> str | None:
    """The problem among several that says it, shortened; None where none does."""
    found = re.search(says, failure)
    if not found:
        return None
    before = failure[: found.start()]
    start = max(before.rfind("; ") + 2, 0) if "; " in before else 0
    sentence = failure[start if found.end() - start < SHOWN else found.start() :].partition("; ")[0]
    text = PLACE.sub("…/", sentence).replace("`", "'")
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
