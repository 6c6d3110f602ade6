"""Every check of documents."""

from collections.abc import Callable
from functools import partial

from bundles.bundle import Bundle
from check import Check
from documents.cases import DocumentCase, document_cases
from documents.faults import document_faults
from documents.judged import judge_policies, judge_task_definitions, judge_template
from documents.stack import judge_stack
from selection import Selection


def _judge(judge: Callable[[Bundle], str], case: DocumentCase) -> str:
    return judge(case.bundle())


def _stack(case: DocumentCase) -> str:
    return judge_stack(case.bundle(), case.twin().bundle(), case.later(), case.twin().later())


def checks(selection: Selection) -> list[Check]:
    cases = document_cases(selection)
    ecs = [case for case in cases if case.case.example == "ecs"]
    stacks = [case for case in ecs if case.stack]
    return [
        *(Check(f"policies {case.name}", partial(_judge, judge_policies, case)) for case in cases),
        *(Check(f"cfn-lint {case.name}", partial(_judge, judge_template, case)) for case in stacks),
        *(Check(f"task-definitions {case.name}", partial(_judge, judge_task_definitions, case)) for case in ecs),
        *(Check(f"stack {case.name}", partial(_stack, case)) for case in stacks),
        *document_faults(cases),
    ]
