"""The group `connectors`: each line's forms, answered and handed to the product and to OpenMetadata's own parser."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import zip_longest
from typing import Any

from check import Check
from connectors.asked import configs, parser, product_says
from connectors.subject import CONNECTION, Subject, connectors, pipelines
from connectors.wrong import Wrong, wrongs
from installs.catalog import lines
from outcome import Failed, require_none
from selection import Selection

SHOWN = 12
"""Problems told; the rest is counted."""

Subjects = Callable[[str], list[Subject]]

CONFIG = {True: ("source", "serviceConnection", "config"), False: ("source", "sourceConfig", "config")}
"""Where an answer stands in a workflow config: a connection, else options."""


def _told(problems: list[str]) -> list[str]:
    more = len(problems) - SHOWN
    return [*problems[:SHOWN], *([f"and {more} more"] if more > 0 else [])]


def _refusals(subject: Subject, errors: list[list[str]]) -> Iterator[str]:
    for number, said in enumerate(errors):
        if said:
            yield f"{subject.name} answer {number + 1}: the product refuses it: {said[0]}"


def accepted(line: str, subjects: Subjects, what: str) -> str:
    """The smallest answer and the filled ones: no error of the product's, and a config the parser takes."""
    asked = subjects(line)
    given = [subject.right() for subject in asked]
    errors = product_says(asked, given)
    problems = [one for each in zip(asked, errors, strict=True) for one in _refusals(*each)]
    ask = parser(line)
    for subject, answers, texts in zip(asked, given, configs(asked, given, f"connectors-{line}-{what}"), strict=True):
        if len(texts) != len(answers):
            problems.append(f"{subject.name}: {len(answers)} answers, {len(texts)} configs")
        said = [ask("parse", text) for text in texts]
        problems += [f"{subject.name} answer {at + 1}: {one['error']}" for at, one in enumerate(said) if "error" in one]
    require_none(_told(problems))
    smallest, total = len(given), sum(map(len, given))
    return f"{line}: {len(asked)} {what}, {smallest} smallest and {total - smallest} filled answers, wrong 0"


def _edits(subject: Subject, answers: list[Any]) -> dict[Wrong, Any]:
    """Each place of the form once, in the first answer that has it."""
    found: dict[str, tuple[Wrong, Any]] = {}
    for answer in answers:
        for wrong in wrongs(subject.form, answer, subject.definitions):
            found.setdefault(wrong.name, (wrong, answer))
    return dict(found.values())


def _of_config(tree: Any, subject: Subject, wrong: Wrong) -> Any:
    place = CONFIG[subject.at == CONNECTION]
    return Wrong((*place, *wrong.keys), wrong.value, wrong.drops).made_of(tree)


def refused(line: str, subjects: Subjects, what: str) -> str:
    """What is wrong is refused by both: by the parser alone, a task would fail that nobody was warned of."""
    asked = [subject for subject in subjects(line) if subject.form["fields"]]
    edits = [_edits(subject, subject.right()) for subject in asked]
    errors = product_says(asked, [[wrong.made_of(answer) for wrong, answer in each.items()] for each in edits])
    texts = configs(asked, [list(each.values()) for each in edits], f"connectors-{line}-wrong-{what}")
    ask, problems = parser(line), []
    for subject, each, said, written in zip(asked, edits, errors, texts, strict=True):
        for wrong, by_product, text in zip(each, said, written, strict=True):
            tree = _of_config(ask("parse", text)["tree"], subject, wrong)
            by_parser = ask("parse", tree).get("error")
            if bool(by_product) != bool(by_parser):
                who = f"the product alone: {by_product[0]}" if by_product else f"the parser alone: {by_parser}"
                problems.append(f"{subject.name} {wrong.name}: refused by {who}" if by_product or by_parser else "")
    require_none(_told(problems))
    return f"{line}: {sum(map(len, edits))} wrong answers to {len(asked)} {what}, refused by both, differences 0"


def _of_line(line: str) -> list[Check]:
    kinds = (("connectors", connectors), ("pipelines", pipelines))
    return [
        Check(f"connectors-{name} {line} {what}", partial(judge, line, subjects, what))
        for what, subjects in kinds
        for name, judge in (("accepted", accepted), ("refused", refused))
    ]


def checks(selection: Selection) -> list[Check]:
    """Two lines side by side: checks of one would wait for its process."""
    asked = [_of_line(line.name) for line in lines() if selection.takes_line(line.name)]
    pairs = (zip_longest(*asked[at : at + 2]) for at in range(0, len(asked), 2))
    return [check for pair in pairs for row in pair for check in row if check]
