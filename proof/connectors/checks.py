"""The group `connectors`: each line's forms, answered and handed to the product and to OpenMetadata's own parser."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import zip_longest
from typing import Any

from check import Check
from connectors.asked import configs, parser, product_says, product_tells
from connectors.subject import CONNECTION, Subject, connectors, pipelines
from connectors.wrong import Wrong, wrongs
from installs.catalog import lines
from outcome import require_none
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


def kept(line: str, subjects: Subjects, what: str) -> str:
    """What the parser takes and yet loses is no fault of an answer, but the product tells of each such place."""
    asked = subjects(line)
    given = [subject.right() for subject in asked]
    told = product_tells(asked, given)
    ask, problems, known = parser(line), [], 0
    for subject, paths, texts in zip(asked, told, configs(asked, given, f"connectors-{line}-kept-{what}"), strict=True):
        at = ".".join(["", *CONFIG[subject.at == CONNECTION], ""])
        for number, text in enumerate(texts):
            lost = ask("parse whole", ask("parse", text)["tree"])["lost"]
            untold = [one for one in lost if one.removeprefix(at).split(" ")[0] not in paths[number]]
            known += len(lost) - len(untold)
            problems += [f"{subject.name} answer {number + 1}: {one}" for one in untold]
    require_none(_told(problems))
    return f"{line}: {known} places of {sum(map(len, given))} answers to {what} are read as plain text, all told"


def _edits(subject: Subject, seen: set[str]) -> dict[Wrong, Any]:
    """Each place of the form once, in the first answer that has it; a shared definition's, of the first form only."""
    found: dict[Wrong, Any] = {}
    for answer in subject.right():
        for wrong in wrongs(subject.form, answer, subject.definitions, place=subject.name):
            if wrong.place not in seen:
                seen.add(wrong.place)
                found[wrong] = answer
    return found


def _difference(answer: dict[str, Any], by_product: list[str], edited: str) -> str | None:
    """A config the parser takes and loses part of is none it takes: the product says so, nobody else.

    Of what is lost only what the edit is about counts here; `kept` is about the rest."""
    if by_product:
        taken = "error" not in answer and not answer["lost"]
        return f"the product alone refuses it: {by_product[0]}" if taken else None
    if "error" in answer:
        return f"the parser alone refuses it: {answer['error']}"
    lost = [one for one in answer["lost"] if one.startswith(edited)]
    return f"the parser loses {', '.join(lost)}, and nobody says so" if lost else None


def refused(line: str, subjects: Subjects, what: str) -> str:
    """What is wrong is refused by both: by the parser alone, a task would fail that nobody was warned of."""
    seen: set[str] = set()
    asked = [subject for subject in subjects(line) if subject.form["fields"]]
    edits = [_edits(subject, seen) for subject in asked]
    errors = product_says(asked, [[wrong.made_of(answer) for wrong, answer in each.items()] for each in edits])
    texts = configs(asked, [list(each.values()) for each in edits], f"connectors-{line}-wrong-{what}")
    ask, problems, right = parser(line), [], 0
    for subject, each, said, written in zip(asked, edits, errors, texts, strict=True):
        place = CONFIG[subject.at == CONNECTION]
        for wrong, by_product, text in zip(each, said, written, strict=True):
            config = replace(wrong, keys=(*place, *wrong.keys)).made_of(ask("parse", text)["tree"])
            edited = ".".join(["", *place, *map(str, wrong.keys[:1])])
            difference = _difference(ask("parse whole", config), by_product, edited)
            right += not by_product and not difference
            problems += [f"{subject.name} {wrong.name}: {difference}"] if difference else []
    require_none(_told(problems))
    wrong = sum(map(len, edits)) - right
    return f"{line}: {wrong} wrong answers to {len(asked)} {what}, {right} that another option takes, differences 0"


KINDS = (("connectors", connectors), ("pipelines", pipelines))
THOROUGH = "1.12"
"""The line whose wrong answers are in the sample: two to three minutes a line, where right ones take seconds."""


def _of_line(line: str, selection: Selection) -> list[Check]:
    checks = [("accepted", accepted, what, subjects) for what, subjects in KINDS]
    if selection.everything or selection.line or line == THOROUGH:
        checks += [("refused", refused, what, subjects) for what, subjects in KINDS]
        checks += [("kept", kept, *KINDS[0])]
    return [
        Check(f"connectors-{name} {line} {what}", partial(judge, line, subjects, what))
        for name, judge, what, subjects in checks
    ]


def checks(selection: Selection) -> list[Check]:
    """Two lines side by side: checks of one would wait for its process."""
    asked = [_of_line(line.name, selection) for line in lines() if selection.takes_line(line.name)]
    pairs = (zip_longest(*asked[at : at + 2]) for at in range(0, len(asked), 2))
    return [check for pair in pairs for row in pair for check in row if check]
