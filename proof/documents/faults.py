"""Faults planted into the documents of good bundles; each check has to notice, in the words expected."""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from bundles.bundle import Bundle
from check import Check
from documents.cases import DocumentCase
from documents.judged import judge_policies, judge_task_definitions, judge_template
from documents.stack import judge_stack
from outcome import Failed
from places import CACHE
from planting.edit import Plant, in_file

STACK, FILES = "ecs/cloudformation.yaml", "iam/mwaa-execution-role-policy.json"
TASK = "ecs/task-definition.json"
Judge = Callable[[Bundle, DocumentCase], str]


def _alone(judge: Callable[[Bundle], str]) -> Judge:
    return lambda bundle, _case: judge(bundle)


def _deployed(bundle: Bundle, case: DocumentCase) -> str:
    return judge_stack(bundle, case.twin().bundle(), case.later(), case.twin().later())


POLICIES, TEMPLATE, TASKS = _alone(judge_policies), _alone(judge_template), _alone(judge_task_definitions)


@dataclass(frozen=True)
class DocumentFault:
    name: str
    judge: Judge
    says: str
    plant: Plant
    by_commands: bool = False

    def prove(self, case: DocumentCase) -> str:
        source = (case.twin() if self.by_commands else case).bundle().folder
        folder = CACHE / "faults" / re.sub(r"\W+", "-", f"documents {self.name}")
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(source, folder)
        self.plant(folder)
        try:
            detail = self.judge(Bundle(folder), case)
        except Failed as failure:
            if re.search(self.says, str(failure)):
                return f"caught: {' '.join(str(failure).split())[:160]}"
            raise Failed(f"missed, it failed for another reason: {failure}") from failure
        raise Failed(f"missed: {detail}")


PASSED = r'("Action": \[\s*"iam:PassRole"\s*\],\s*"Resource": )\[[^\]]*\]'

FAULTS = [
    DocumentFault(
        "PassRole on *",
        POLICIES,
        r"iam:PassRole takes resources and is given \*",
        in_file(FILES, PASSED, r'\1"*"'),
        True,
    ),
    DocumentFault(
        "PassRole on * in the template",
        POLICIES,
        r"MwaaPolicy: iam:PassRole takes resources and is given \*",
        in_file(STACK, r'("iam:PassRole"\n +Resource:)(?:\n +- .*)+', r'\1 "*"'),
    ),
    DocumentFault(
        "PassRole to any service",
        POLICIES,
        r"passes roles to any service",
        in_file(FILES, "iam:PassedToService", "aws:SourceAccount"),
        True,
    ),
    DocumentFault(
        "an action that does not exist",
        POLICIES,
        r"parliament says .*RunTasks.*no action ecs:RunTasks",
        in_file(FILES, "ecs:RunTask", "ecs:RunTasks"),
        True,
    ),
    DocumentFault(
        "a resource the action does not know",
        POLICIES,
        r"ecs:RunTask knows no resource such as .*:cluster/",
        in_file(FILES, ":task-definition/", ":cluster/"),
        True,
    ),
    DocumentFault(
        "a condition key that does not exist",
        POLICIES,
        r"knows no condition key ecs:clusters",
        in_file(STACK, '"ecs:cluster"', '"ecs:clusters"'),
    ),
    DocumentFault(
        "a condition compared by another type",
        POLICIES,
        r"ecs:cluster of type ARN compared by Bool",
        in_file(STACK, "ArnEquals", "Bool"),
    ),
    DocumentFault(
        "a role that EC2 may take on",
        POLICIES,
        r"TaskExecutionRole: trusts",
        in_file(STACK, "ecs-tasks.amazonaws.com", "ec2.amazonaws.com"),
    ),
    DocumentFault(
        "a property that does not exist",
        TEMPLATE,
        r"E3002.*LogRetention",
        in_file(STACK, "RetentionInDays", "LogRetention"),
    ),
    DocumentFault("a Ref to nothing", TEMPLATE, r"E1020.*Nothing", in_file(STACK, "Ref: TaskRole$", "Ref: Nothing")),
    DocumentFault("a GetAtt of nothing", TEMPLATE, r"E1010.*Nothing", in_file(STACK, "- TaskRole$", "- Nothing")),
    DocumentFault(
        "a size Fargate lacks",
        TASKS,
        r"Fargate has no 1024 CPU units with 1024 MiB",
        in_file(TASK, '"memory": "2048"', '"memory": "1024"'),
        True,
    ),
    DocumentFault(
        "a size Fargate lacks in the template",
        TASKS,
        r"Fargate has no 512 CPU units with 8192",
        in_file(STACK, 'Cpu: "1024"\n +Memory: "2048"', 'Cpu: "512"\n      Memory: "8192"'),
    ),
    DocumentFault(
        "a key ECS does not know",
        TASKS,
        r"Unknown parameter in input: \"memorySize\"",
        in_file(TASK, '"memory":', '"memorySize":'),
        True,
    ),
    DocumentFault(
        "a network mode ECS does not have", TASKS, r"networkMode is 'vpc'", in_file(TASK, '"awsvpc"', '"vpc"'), True
    ),
    DocumentFault("a log without end", _deployed, r"made: log groups", in_file(STACK, r"\n +RetentionInDays: 30", "")),
    DocumentFault(
        "a right on another role",
        _deployed,
        r"made: policies",
        in_file(STACK, r"- platform-airflow-execution", "- Ref: TaskRole"),
    ),
    DocumentFault(
        "a log group that stays",
        _deployed,
        r"after deleting",
        in_file(STACK, "DeletionPolicy: Delete", "DeletionPolicy: Retain"),
    ),
    DocumentFault(
        "another family than the DAGs name",
        _deployed,
        r"made: task definitions",
        in_file(STACK, "Family: openmetadata-ingestion", "Family: other"),
    ),
]


def document_faults(cases: list[DocumentCase]) -> list[Check]:
    """Into the last plain stack of the run, as the template hardly differs between releases."""
    stacks = [case for case in cases if case.stack and not case.variant]
    return [
        Check(f"fault {fault.name} ({case.name})", partial(fault.prove, case))
        for case in stacks[-1:]
        for fault in FAULTS
    ]
