"""A mutation: which fault is built into the product, which judge has to notice, and in which words."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from bundles.command_line import judging
from mutations.checkout import FOLDER, mutated, original
from mutations.edit import Edit
from mutations.product import Product
from mutations.sample import RunSample, Sample
from mutations.words import expected_words
from once import once
from outcome import Failed
from remembered import forget, recall, remember

Judge = Callable[[Product], str]


@dataclass(frozen=True)
class Mutation:
    name: str
    edit: Edit
    sample: Sample | RunSample
    judge: Judge
    says: str
    """A pattern of the words expected: a judge that fails for another reason has not noticed this fault."""
    costly: bool = False
    """Whether noticing takes an install or a run, which a run of the proof does only where everything is asked for."""

    @property
    def judged_by(self) -> str:
        return self.judge.__name__.replace("_", "-")

    @property
    def _key(self) -> tuple[str, ...]:
        return ("mutation", self.name, repr(self.edit), self.judged_by, self.says)

    def noticed_before(self) -> str | None:
        """The words it was noticed in when it was last built in, if it ever was."""
        return recall(*self._key)

    def prove(self) -> str:
        """Fails unless the judge is content with the product as it is and notices the mutant in the words expected."""
        _see_passed(self.judge, self.sample)
        forget(*self._key)
        folder = FOLDER / re.sub(r"\W+", "-", self.name)
        with mutated(self.edit, folder / "checkout") as program, judging(program):
            try:
                detail = self.judge(Product(self.sample, folder))
            except Failed as failure:
                said = " ".join(str(failure).split())
            else:
                raise Failed(f"missed: {self.judged_by} said ok, {detail}")
        words = expected_words(said, self.says)
        if words is None:
            raise Failed(f"missed: {self.judged_by} failed for another reason: {said}")
        remember(words, *self._key)
        return f"noticed by {self.judged_by}: {words}"


@once
def _see_passed(judge: Judge, sample: Sample | RunSample) -> None:
    """A judge that fails the product as it is catches nothing."""
    try:
        with judging(original()):
            judge(Product(sample, FOLDER / "original" / f"{sample.name}-{judge.__name__}"))
    except Failed as failure:
        raise Failed(f"without any fault, {judge.__name__} fails on {sample.name}: {failure}") from failure
