"""Faults planted into ecs/main.tf; Terraform, or the comparison with what commands would make, has to notice."""

from pathlib import Path

from bundles.bundle import Bundle
from documents.cases import DocumentCase
from documents.faults import PASSED, DocumentFault, Judge
from planting.edit import in_file
from terraform.judged import judge_terraform

MAIN, RIGHTS = "ecs/main.tf", "iam/mwaa-execution-role-policy.json"


def _judged(bundle: Bundle, case: DocumentCase) -> str:
    return judge_terraform(bundle, case.twin().bundle(), case.later(), case.twin().later())


JUDGE: Judge = _judged


def _renamed_group(folder: Path) -> None:
    """Under another name in the configuration a group is another one: the one with the logs goes."""
    in_file(MAIN, r'("aws_cloudwatch_log_group") "ingestion"', r'\1 "logs"')(folder)
    in_file(MAIN, r"aws_cloudwatch_log_group\.ingestion", "aws_cloudwatch_log_group.logs")(folder)


FAULTS = [
    DocumentFault(
        "an argument that does not exist",
        JUDGE,
        r"Unsupported argument.*retention_days",
        in_file(MAIN, "retention_in_days", "retention_days   "),
    ),
    DocumentFault(
        "an argument left out", JUDGE, r"Missing required argument.*\"policy\"", in_file(MAIN, r"\n  policy = .*", "")
    ),
    DocumentFault(
        "a reference to nothing",
        JUDGE,
        r"Reference to undeclared resource.*\"tasks\"",
        in_file(MAIN, r"aws_iam_role\.task\.arn", "aws_iam_role.tasks.arn"),
    ),
    DocumentFault(
        "a document that is not there", JUDGE, r"no file exists", in_file(MAIN, "task-role-policy", "tasks-role-policy")
    ),
    DocumentFault(
        "a text that begins a template",
        JUDGE,
        r"Invalid reference|Reference to undeclared",
        in_file(MAIN, '"openmetadata-ingestion"', '"${openmetadata}"'),
    ),
    DocumentFault("a line not as fmt has it", JUDGE, r"fmt would change", in_file(MAIN, "^  region  ", "  region ")),
    DocumentFault(
        "a provider that is too new", JUDGE, r"init exited 1.*hashicorp/aws", in_file(MAIN, "< 7.0", "< 6.0")
    ),
    DocumentFault(
        "a log without end",
        JUDGE,
        r"made: log groups",
        in_file(MAIN, r"  name              = (.*)\n  retention_in_days = 30", r"  name = \1"),
    ),
    DocumentFault(
        "a right on another role", JUDGE, r"made: policies", in_file(MAIN, '"platform-airflow-execution"', '"another"')
    ),
    DocumentFault(
        "PassRole on * in the document it reads",
        JUDGE,
        r"made: policies: .*\[\"iam:PassRole\"\], \"Resource\": \"\*\"",
        in_file(RIGHTS, PASSED, r'\1"*"'),
    ),
    DocumentFault(
        "a log group that a change makes anew",
        JUDGE,
        r"the change: aws_cloudwatch_log_group\.ingestion: \[\"create\"\]",
        _renamed_group,
    ),
    DocumentFault(
        "another family than the DAGs name",
        JUDGE,
        r"made: task definitions",
        in_file(MAIN, r"= each\.value\.family", '= "other"'),
    ),
    DocumentFault("another account", JUDGE, r"accounts: .*123456789013", in_file(MAIN, "123456789012", "123456789013")),
    DocumentFault("an output renamed", JUDGE, r"made: outputs", in_file(MAIN, '"task_role_arn"', '"role_arn"')),
    DocumentFault(
        "revisions that stay",
        JUDGE,
        r"revisions are kept: True",
        in_file(MAIN, r"(  container_definitions +=.*)", r"\1\n  skip_destroy             = true"),
    ),
]
