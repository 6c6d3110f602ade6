"""The group `terraform`: each bundle that Terraform sets up, in each way they can differ, texts, and planted faults."""

from functools import partial

from check import Check
from documents.cases import DocumentCase, document_cases
from selection import Selection
from terraform.faults import FAULTS
from terraform.judged import judge_terraform
from terraform.texts import text_checks


def _judge(case: DocumentCase) -> str:
    return judge_terraform(case.bundle(), case.twin().bundle(), case.later(), case.twin().later())


def checks(selection: Selection) -> list[Check]:
    cases = [case for case in document_cases(selection) if case.terraform]
    plain = [case for case in cases if case.variant == "terraform"]
    return [
        *(Check(f"terraform {case.name}", partial(_judge, case)) for case in cases),
        *(
            Check(f"fault {fault.name} ({case.name})", partial(fault.prove, case))
            for case in plain[-1:]
            for fault in FAULTS
        ),
        *([] if selection.narrowed else text_checks()),
    ]
