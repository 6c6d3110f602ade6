"""A cell the product refuses: it must refuse it to the end, and a resolver must find nothing either."""

import datetime

from installs.cell import Cell
from installs.product import see_refused
from installs.resolver import Question, alone, beside_airflow, why_not
from once import once
from outcome import Failed
from remembered import recall, remember
from versions import Release

SHOWN = 170
"""Letters of the resolver's explanation: its first sentence, which names the two that collide."""


def prove_refused(cell: Cell) -> str:
    reason = see_refused(cell)
    return f"refused: {reason.rstrip('.')[:SHOWN]}; {disagreement_with_nobody(cell)}"


def disagreement_with_nobody(cell: Cell) -> str:
    """Fails where the resolver finds packages that the product says do not exist."""
    if cell.approach == "virtualenv":
        question = alone(cell.release.python, cell.line.ingestion)
    else:
        _airflow_stands_alone(cell.release)
        question = beside_airflow(cell.release, cell.line.ingestion)
    explanation = _asked_today(question)
    if not explanation:
        raise Failed("the product refuses it, and a resolver finds packages that stand together")
    return f"resolver: {_first_sentence(explanation)}"


@once
def _airflow_stands_alone(release: Release) -> None:
    """Else a resolver that can't have Airflow itself would agree with every refusal."""
    explanation = _asked_today(beside_airflow(release))
    if explanation:
        raise Failed(f"Airflow {release.name} itself does not resolve: {explanation[:300]}")


def _asked_today(question: Question) -> str:
    """Empty where there is a set. What is published changes, so an answer is good for its day."""
    constraints = question.constraints.read_text("utf-8") if question.constraints else ""
    key = (str(datetime.date.today()), question.python, question.platform, *question.roots, constraints)
    known = recall("resolver", *key)
    if known is None:
        known = why_not(question) or ""
        remember(known, "resolver", *key)
    return known


def _first_sentence(explanation: str) -> str:
    start = explanation.find("Because")
    return explanation[max(start, 0) :][:SHOWN]
