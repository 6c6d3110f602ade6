"""A mutation: which fault is built into the product, which judge has to notice, and in which words."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bundles.command_line import judging
from mutations.checkout import FOLDER, mutated, original
from mutations.edit import Edit
from mutations.product import Product
from mutations.sample import Sample
from once import once
from outcome import Failed

Judge = Callable[[Product], str]
SHOWN = 200


@dataclass(frozen=True)
class Mutation:
    name: str
    edit: Edit
    sample: Sample
    judge: Judge
    says: str
    """A pattern of the words expected: a judge that fails for another reason has not noticed this fault."""
    costly: bool = False
    """Whether noticing takes an install or a run, which a run of the proof does only where everything is asked for."""

    @property
    def judged_by(self) -> str:
        return self.judge.__name__.replace("_", "-")

    def prove(self) -> str:
        """Fails unless the judge is content with the product as it is and notices the mutant in the words expected."""
        _see_passed(self.judge, self.sample)
        folder = FOLDER / re.sub(r"\W+", "-", self.name)
        with mutated(self.edit, folder / "checkout") as program, judging(program):
            try:
                detail = self.judge(Product(self.sample, folder))
            except Failed as failure:
                said = " ".join(str(failure).split())
                if re.search(self.says, said):
                    return f"caught by {self.judged_by}: {said[:SHOWN]}"
                raise Failed(f"missed: {self.judged_by} failed for another reason: {said}") from failure
        raise Failed(f"missed: {self.judged_by} said ok, {detail}")


@once
def _see_passed(judge: Judge, sample: Sample) -> None:
    """A judge that fails the product as it is catches nothing."""
    try:
        with judging(original()):
            judge(Product(sample, FOLDER / "original" / f"{sample.name}-{judge.__name__}"))
    except Failed as failure:
        raise Failed(f"without any fault, {judge.__name__} fails on {sample.name}: {failure}") from failure
