"""Sets of packages for one OpenMetadata and all the extras the product asks for: as few as can be, none moved needlessly.

One set for all extras at once holds the set of every subset. But a single demanding extra then moves pins of Airflow
for everybody: measured 2026-11-22 on 2.10.3 with 1.12.14.2, 11 moved pins without extras and 20 with all. So the
first lock holds every extra that leaves OpenMetadata's own set as it is; each further one gets a lock together with
those; one lock holds all that stand together; and an extra that fights with others gets one for itself.
"""

from dataclasses import dataclass, field, replace

from compiler import Answer, Question, resolve
from cures import cures_for, extra_of, needed
from explanation import collision, extras_named, no_wheel, unbuilt
from openmetadata import PACKAGE, OpenMetadata, is_extra, wanted_extras
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from source_builds import builds
from wheel_state import any_wheel, wheel_state

PIPELINE_EXTRAS = ("pii-processor", "dbt")
"""They go with any connector, so a connector's extra that fights with them is taken out first."""


PINNED_BY = "MWAA pins"
"""How a collision names the constraints."""


@dataclass(frozen=True)
class FoundLock:
    covers: tuple[str, ...]
    answer: Answer


@dataclass
class FoundLocks:
    """What was found for one OpenMetadata; a collision where there is nothing."""

    collision: str = ""
    cures: list[dict] = field(default_factory=list)
    locks: list[FoundLock] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)


def _lacks(row: dict, plain: Answer) -> bool:
    """Whether a set lacks what a cure asks for. Without a set, a cure of a Python would only hide what really collides."""
    return needed(row, plain.pins) if plain.found else "python" not in row


class LockFinder:
    """Asks the resolver about one OpenMetadata beside given roots, e.g. those of an Airflow release, or none."""

    def __init__(self, wanted: OpenMetadata, question: Question, *, beside: bool) -> None:
        self.wanted = wanted
        self.question = question
        self.beside = beside
        self.cures: list[dict] = []
        self.unbuildable: set[str] = set()
        self._plain_found = False

    def find(self) -> FoundLocks:
        base = self._with_cures()
        if not base.found:
            return FoundLocks(collision=self._against_cure() or self._reason(base))
        extras = wanted_extras(self.wanted.line)
        found = FoundLocks(cures=self.cures)
        gentle = self._most([each for each in extras if self._leaves(each, base)], base, hard=True)
        found.locks.append(gentle)
        rest = [each for each in extras if each not in gentle.covers]
        if rest:
            hopeful = [each for each in rest if not self._hopeless(each)]
            found.locks += [lock for each in hopeful for lock in self._beside(each, gentle)] if self.beside else []
            most = self._most(extras, gentle.answer, hard=False)
            found.locks += [] if any({*most.covers} <= {*lock.covers} for lock in found.locks) else [most]
            covered = {extra for lock in found.locks for extra in lock.covers}
            for each in (each for each in extras if each not in covered):
                reason = self._hopeless(each)
                if reason:
                    found.refused[each] = reason
                else:
                    self._alone(each, gentle.answer, found)
        return found

    def _hopeless(self, extra: str) -> str:
        """Why an extra cannot be had whatever the rest is: it asks for versions that neither build nor come as wheels."""
        at = (self.question.python, self.question.platform, self.question.date)
        for wish in self.wanted.asked_with(extra):
            name = canonicalize_name(wish.name)
            if name in self.unbuildable and not any_wheel(wish, *at):
                asked = f"{PACKAGE}[{extra}] {self.wanted.version} wants {name}{wish.specifier}"
                return f"{asked}; {no_wheel(name, self.question.python)}"
        return ""

    def _reason(self, answer: Answer) -> str:
        explanation = answer.explanation
        reason = unbuilt(explanation, self.unbuildable, self.question.python) or collision(explanation, PINNED_BY)
        # uv names the newest version as a range, because no newer one is published: `>=2.0.7.0`.
        return reason.replace(f"{PACKAGE} >={self.wanted.version} ", f"{PACKAGE} {self.wanted.version} ")

    def _with_cures(self) -> Answer:
        """The set without extras. A cure is asked for only where the set found without it lacks it."""
        rows = cures_for(self.wanted.version, self.question.python)
        plain = self._ask((), ())
        self._plain_found = plain.found
        general = [row for row in rows if extra_of(row) is None]
        # Without a set there is nothing to compare with: then every cure may be what makes one possible.
        lacking = [row for row in general if _lacks(row, plain)]
        self.cures = lacking + [row for row in rows if extra_of(row) is not None]
        return self._ask((), ()) if lacking else plain

    def _against_cure(self) -> str:
        """Why the set found without cures would not run: a requirement of OpenMetadata itself forbids a cure."""
        for row in self.cures if self._plain_found else []:
            cure = Requirement(row["requirement"])
            for wish in self.wanted.base:
                if canonicalize_name(wish.name) == canonicalize_name(cure.name) and "python" in row:
                    own = f"{PACKAGE} {self.wanted.version} wants {wish.name}{wish.specifier}"
                    return f"{own}; Python {self.question.python} wants {cure.name}{cure.specifier}"
        return ""

    def _ask(self, extras: tuple[str, ...], soft: tuple[str, ...], hard: tuple[str, ...] = ()) -> Answer:
        names = [each for each in extras if is_extra(each)]
        bracket = f"[{','.join(sorted(names))}]" if names else ""
        cures = {row["requirement"] for row in self.cures if extra_of(row) in {None, *names}}
        further = [each for each in extras if not is_extra(each)]
        question = replace(
            self.question,
            roots=(
                *self.question.roots,
                f"{PACKAGE}{bracket}=={self.wanted.version}",
                *sorted(further),
                *sorted(cures),
            ),
            constraints=(*self.question.constraints, *hard),
            preferences=tuple(sorted(soft)) or self.question.preferences,
        )
        return self._buildable(question)

    def _buildable(self, question: Question) -> Answer:
        """The answer without versions that cannot be built. A package that failed to build once has to have a wheel."""
        while True:
            answer = resolve(replace(question, only_binary=tuple(sorted(self.unbuildable))))
            failed = {name for name in self._sources(answer) if not builds(name, answer.pins[name], question.python)}
            if not failed:
                return answer
            self.unbuildable |= failed

    def _sources(self, answer: Answer) -> list[str]:
        at = (self.question.python, self.question.platform, self.question.date)
        return [name for name, pin in answer.pins.items() if wheel_state(name, pin, *at) != "wheel"]

    def _leaves(self, extra: str, base: Answer) -> bool:
        """Whether what an extra itself asks for allows the versions OpenMetadata's own set has."""
        wishes = self.wanted.asked_with(extra)
        pins = ((wish, base.pins.get(canonicalize_name(wish.name))) for wish in wishes)
        return all(pin is None or wish.specifier.contains(pin, prereleases=True) for wish, pin in pins)

    def _most(self, extras: list[str], base: Answer, *, hard: bool) -> FoundLock:
        """One set for as many of the extras as stand together, over the base's pins: kept all, or where they can be."""
        pins = tuple(f"{name}=={pin}" for name, pin in base.pins.items())
        covers = list(extras)
        while True:
            covers = [extra for extra in covers if not self._hopeless(extra)]
            answer = self._ask(tuple(covers), pins + self._missing(base), hard=pins if hard else ())
            if answer.found:
                return FoundLock(tuple(covers), answer)
            covers.remove(self._culprit(answer.explanation, covers))

    def _beside(self, extra: str, gentle: FoundLock) -> list[FoundLock]:
        """A lock for the gentle extras and one more, where there is one; where not, the extra fights with some of them."""
        covers = (*gentle.covers, extra)
        pins = tuple(f"{name}=={pin}" for name, pin in gentle.answer.pins.items())
        answer = self._ask(covers, pins + self._missing(gentle.answer))
        return [FoundLock(covers, answer)] if answer.found else []

    def _missing(self, base: Answer) -> tuple[str, ...]:
        """The release's own pins for packages the base has not."""
        pins = (preference.split("==") for preference in self.question.preferences)
        return tuple(f"{name}=={pin}" for name, pin in pins if name not in base.pins)

    def _culprit(self, explanation: str, covers: list[str]) -> str:
        # A further requirement is ours: a range that fits the newest version may not fit an older one of the line.
        for each in (each for each in covers if not is_extra(each)):
            if f"you require {canonicalize_name(Requirement(each).name)}" in explanation:
                return each
        named = extras_named(explanation) & set(covers)
        if not named:
            raise ValueError(f"{self.wanted.version}: no extra in: {explanation}")
        return min(named, key=lambda each: (each in PIPELINE_EXTRAS, each))

    def _alone(self, extra: str, gentle: Answer, found: FoundLocks) -> None:
        pins = tuple(f"{name}=={pin}" for name, pin in gentle.pins.items())
        answer = self._ask((extra,), pins + self._missing(gentle))
        if answer.found:
            found.locks.append(FoundLock((extra,), answer))
        else:
            found.refused[extra] = self._reason(answer)
