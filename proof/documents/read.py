"""The documents of a bundle, from files of their own or from the template of its stack."""

import json
from pathlib import Path
from typing import Any

from bundles.bundle import Bundle
from documents.tools import in_documents
from outcome import Failed

TEMPLATE = Path("ecs") / "cloudformation.yaml"
Document = dict[str, Any]


def template_file(bundle: Bundle) -> Path | None:
    file = bundle.folder / TEMPLATE
    return file if file.is_file() else None


def template(bundle: Bundle) -> Document:
    file = template_file(bundle)
    if not file:
        raise Failed(f"the bundle has no {TEMPLATE}")
    return in_documents("template_tree.py", file.read_text("utf-8"))


def resources(tree: Document, kind: str) -> dict[str, Document]:
    """The properties of the template's resources of a type, by logical id."""
    return {name: one["Properties"] for name, one in tree["Resources"].items() if one["Type"] == kind}


def _files(folder: Path) -> dict[str, Document]:
    return {file.stem: json.loads(file.read_text("utf-8")) for file in sorted(folder.glob("*.json"))}


def policies(bundle: Bundle) -> dict[str, Document]:
    """Every policy, trust policies included, by a name that says where it stands."""
    found = _files(bundle.folder / "iam")
    if template_file(bundle):
        tree = template(bundle)
        found |= {name: one["PolicyDocument"] for name, one in resources(tree, "AWS::IAM::Policy").items()}
        found |= {name: one["AssumeRolePolicyDocument"] for name, one in resources(tree, "AWS::IAM::Role").items()}
    return found


DATA = {"Options"}
"""Members whose keys are data and not names of CloudFormation."""


def _as_api(value: Any, tree: Document) -> Any:
    """A property as ECS's API calls it; what asks for a role's ARN gets one."""
    if isinstance(value, list):
        return [_as_api(item, tree) for item in value]
    if not isinstance(value, dict):
        return value
    if set(value) == {"Fn::GetAtt"}:
        role = resources(tree, "AWS::IAM::Role")[value["Fn::GetAtt"][0]]
        return f"arn:aws:iam::123456789012:role/{role['RoleName']}"
    return {key[0].lower() + key[1:]: one if key in DATA else _as_api(one, tree) for key, one in value.items()}


def task_definitions(bundle: Bundle) -> dict[str, Document]:
    """Every task definition as ECS's API takes it."""
    if not template_file(bundle):
        return _files(bundle.folder / "ecs")
    tree = template(bundle)
    return {name: _as_api(one, tree) for name, one in resources(tree, "AWS::ECS::TaskDefinition").items()}
