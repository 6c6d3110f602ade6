"""The bundles of a run's cases, written by the product all at once."""

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from bundles.bundle import Bundle
from bundles.generate import emptied
from checks.load import load_together
from matrix.answers import answers_for
from matrix.judged import written
from matrix.plan import MatrixCase
from once import once
from outcome import Failed
from places import CACHE


@once
def _written(cases: tuple[MatrixCase, ...], folder: str) -> dict[MatrixCase, Bundle | str]:
    asked = [answers_for(case.combination, case.connector) for case in cases]
    made = written(asked, emptied(CACHE / "bundles" / folder))
    bundles = {case: Bundle(one) if isinstance(one, Path) else one for case, one in zip(cases, made, strict=True)}
    of_release = defaultdict(list)
    for case, bundle in bundles.items():
        if isinstance(bundle, Bundle):
            of_release[case.release].append(bundle)
    for release, each in of_release.items():
        load_together(release, each)
    return bundles


@dataclass(frozen=True)
class Written:
    """A case among those that are written with it."""

    case: MatrixCase
    cases: tuple[MatrixCase, ...]
    folder: str = "matrix"

    @property
    def bundle(self) -> Bundle:
        """The product allowed the case in its plainest form; here it may refuse what was taken for free choice."""
        made = _written(self.cases, self.folder)[self.case]
        if isinstance(made, str):
            raise Failed(f"the product refuses it: {made}")
        return made
