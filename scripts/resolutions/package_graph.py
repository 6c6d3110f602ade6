"""Who asks for whom within one set of packages, extras told apart: an extra of a package is not asked for by all."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property

from compiler import Answer, Question
from markers import applies, extras_asking
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from wheel_metadata import metadata_of, requirements_of


def tokens(requirement: Requirement) -> list[str]:
    """How a requirement is written in a graph: `dask`, or `dask[dataframe]` for each extra it names."""
    name = canonicalize_name(requirement.name)
    return [f"{name}[{canonicalize_name(extra)}]" for extra in sorted(requirement.extras)] or [name]


@cache
def _asked(name: str, version: str, python: str, date: str) -> list[tuple[str, str]] | None:
    """Pairs of who asks, the version itself or it with an extra, and for what; None where there is no wheel to read."""
    if metadata_of(name, version, date) is None:
        return None
    pairs: list[tuple[str, str]] = []
    for requirement in requirements_of(name, version, date):
        always = applies(requirement, python)
        askers = (
            [name] if always else [f"{name}[{canonicalize_name(each)}]" for each in extras_asking(requirement, python)]
        )
        pairs += [(asker, token) for asker in askers for token in tokens(requirement)]
    return pairs


@dataclass(frozen=True)
class PackageGraph:
    """The graph of an answer, on the question's Python."""

    answer: Answer
    question: Question

    @cached_property
    def needs(self) -> dict[str, list[str]]:
        """By package and by package with extra: what each asks for, of what is in the set."""
        needs: dict[str, list[str]] = {}
        for name, version in self.answer.pins.items():
            asked = _asked(name, version, self.question.python, self.question.date)
            if asked is None:
                # A source archive says nothing before it is built; the resolver built it and tells who asked.
                needs[name] = [each for each, askers in self.answer.asked_by.items() if name in askers]
                continue
            for asker, token in asked:
                if token.partition("[")[0] in self.answer.pins:
                    needs.setdefault(asker, []).append(token)
        return needs

    def reached(self, roots: Iterable[str]) -> set[str]:
        """All tokens that the roots ask for, themselves included."""
        seen: set[str] = set()
        ahead = list(roots)
        while ahead:
            token = ahead.pop()
            if token not in seen:
                seen.add(token)
                ahead += self.needs.get(token, [])
                ahead += [token.partition("[")[0]] if "[" in token else []
        return seen


def packages(reached: Iterable[str]) -> set[str]:
    """The packages among tokens."""
    return {token.partition("[")[0] for token in reached}
