"""A fault: what is planted where, which check must notice, and in which words."""

import re
import shutil
from dataclasses import dataclass

from bundles.bundle import Bundle
from bundles.case import Case
from bundles.generate import bundle_for
from checks.every import BUNDLE_CHECKS
from outcome import Failed
from places import CACHE
from planting.edit import Plant


@dataclass(frozen=True)
class Fault:
    name: str
    case: Case
    says: str
    """A pattern of the words expected: a check that fails for another reason has not caught the fault."""
    plant: Plant

    def _copy(self) -> Bundle:
        folder = CACHE / "faults" / re.sub(r"\W+", "-", f"{self.name} {self.case.name}")
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(bundle_for(self.case).folder, folder, ignore=shutil.ignore_patterns("__pycache__"))
        return Bundle(folder)

    def prove(self, check: str) -> str:
        bundle = self._copy()
        self.plant(bundle.folder)
        try:
            detail = BUNDLE_CHECKS[check](bundle, self.case.release)
        except Failed as failure:
            if re.search(self.says, str(failure)):
                return f"caught by {check}: {' '.join(str(failure).split())[:160]}"
            raise Failed(f"missed: {check} failed for another reason: {failure}") from failure
        raise Failed(f"missed: {check} said ok, {detail}")
