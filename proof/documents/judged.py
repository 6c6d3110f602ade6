"""The checks of a bundle's documents that need nothing but the documents."""

import json
import re
from typing import Any

from bundles.bundle import Bundle
from documents.fargate import size_problems
from documents.read import Document, policies, task_definitions, template_file
from documents.tools import cfn_lint, in_documents, in_moto, in_node
from outcome import Failed, require_none

SERVICES = ({"ecs-tasks.amazonaws.com"}, {"airflow.amazonaws.com", "airflow-env.amazonaws.com"})
"""Who may take on the roles: ECS for its tasks, or MWAA (facts: mwaa.md §5.4 and §8.5), the same names in China."""


def is_trust(document: Document) -> bool:
    return any("Principal" in statement for statement in document["Statement"])


def _trust_problems(name: str, document: Document) -> list[str]:
    """parliament knows no trust policies, and the published data no services: what has to hold is said here."""
    trusted = [statement["Principal"].get("Service", []) for statement in document["Statement"]]
    services = [{one} if isinstance(one, str) else set(one) for one in trusted]
    return [] if all(one in SERVICES for one in services) else [f"{name}: trusts {trusted}"]


def _own_problems(name: str, document: Document) -> list[str]:
    problems = [] if document.get("Version") == "2012-10-17" else [f"{name}: its version is {document.get('Version')}"]
    for statement in document["Statement"]:
        if statement["Effect"] != "Allow" or "NotAction" in statement or "NotResource" in statement:
            problems.append(f"{name}: {statement.get('Sid')} is more than an allowance")
        passed = statement.get("Condition", {}).get("StringEquals", {}).get("iam:PassedToService")
        if "iam:PassRole" in statement["Action"] and passed != "ecs-tasks.amazonaws.com":
            problems.append(f"{name}: {statement.get('Sid')} passes roles to {passed or 'any service'}")
    return problems


def _partition_problems(name: str, document: Document, bundle: Bundle) -> list[str]:
    """An ARN of another partition than that of the person's own role means nothing there."""
    own = bundle.answers["environment"]["executionRole"].split(":")[1]
    named = set(re.findall(r"\barn:([\w-]+):", json.dumps(document)))
    return [f"{name}: names the partition {one}, the environment is in {own}" for one in sorted(named - {own})]


def judge_policies(bundle: Bundle) -> str:
    """parliament, AWS's published data, and whom the trust policies trust."""
    every = policies(bundle)
    trusts = {name: one for name, one in every.items() if is_trust(one)}
    plain = {name: one for name, one in every.items() if name not in trusts}
    if not plain or not trusts:
        raise Failed("the bundle has no policies, or none that trusts")
    problems = [*in_documents("parliament_findings.py", plain), *in_node("published.mjs", every)]
    for name, document in every.items():
        problems += [*_own_problems(name, document), *_partition_problems(name, document, bundle)]
    for name, document in trusts.items():
        problems += _trust_problems(name, document)
    require_none(problems)
    actions = {action for one in every.values() for statement in one["Statement"] for action in statement["Action"]}
    return f"{len(plain)} policies and {len(trusts)} that trust, {len(actions)} actions"


def judge_template(bundle: Bundle) -> str:
    """cfn-lint for the region of the answers: no error and no warning."""
    file = template_file(bundle)
    if not file:
        raise Failed("the bundle has no template")
    found: list[dict[str, Any]] = cfn_lint(file.read_text("utf-8"), bundle.answers["environment"]["region"])
    require_none(
        [
            f"{one['Rule']['Id']} {one['Message']} at {'/'.join(map(str, one['Location']['Path'] or []))}"
            for one in found
        ]
    )
    return f"{file.stat().st_size} bytes, no finding"


def judge_task_definitions(bundle: Bundle) -> str:
    """ECS's published model, with no key it does not know, and a size Fargate has."""
    every = task_definitions(bundle)
    if not every:
        raise Failed("the bundle has no task definition")
    problems = in_moto("task_definition_shape.py", every)
    for name, document in every.items():
        problems += size_problems(name, document)
    require_none(problems)
    return f"{', '.join(sorted(one['family'] for one in every.values()))}"
