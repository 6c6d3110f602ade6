"""What the account has to hold after the steps, from the bundle's files and answers and never from its README."""

import hashlib
import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from bundles.bundle import Bundle
from shell.compare import by_content
from shell.twin import documents_of

Facts = dict[str, Any]
PLUGIN_OPTION = {"core.lazy_load_plugins": "False"}
RETENTION = 30
UPLOADED = {"requirements.txt": "Requirements", "plugins.zip": "Plugins"}


def typed(name: str) -> str:
    """The value typed for a secret: what a shell, JSON and the AWS command line could each take for something else."""
    return f" p@ss:w\"o'rd\\ $HOME `id` %s file://{name} "


def secret_names(tree: Any) -> list[str]:
    if isinstance(tree, dict):
        if set(tree) == {"secret"}:
            return [tree["secret"]]
        tree = list(tree.values())
    found = [name for one in tree for name in secret_names(one)] if isinstance(tree, list) else []
    return list(dict.fromkeys(found))


def asked_for(bundle: Bundle) -> list[str]:
    """The token first, then as they come in the services: the order in which a runbook asks."""
    return secret_names([bundle.answers["openmetadata"]["token"], bundle.answers["services"]])


def _document(bundle: Bundle, name: str) -> Any:
    return json.loads((documents_of(bundle) / "iam" / f"{name}.json").read_text("utf-8"))


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _add_secrets(facts: Facts, bundle: Bundle) -> None:
    for name in asked_for(bundle):
        if bundle.answers["openmetadata"]["secretStore"] == "parameter-store":
            facts["parameters"][name] = {"type": "SecureString", "value": typed(name)}
        else:
            facts["secrets"][name] = typed(name)


def _add_roles(facts: Facts, bundle: Bundle) -> None:
    execution = bundle.answers["environment"]["executionRole"].rpartition("/")[2]
    documents = [*facts["roles"][execution]["policies"], _document(bundle, "mwaa-execution-role-policy")]
    facts["roles"][execution]["policies"] = by_content(documents)
    if bundle.approach == "ecs":
        trust = _document(bundle, "ecs-tasks-trust-policy")
        for role, document in (("taskRole", "task-role-policy"), ("taskExecutionRole", "task-execution-role-policy")):
            held = {"trust": trust, "policies": [_document(bundle, document)]}
            facts["roles"][bundle.answers["approach"][role]] = held


def _add_ecs(facts: Facts, bundle: Bundle) -> None:
    approach = bundle.answers["approach"]
    facts["clusters"][approach["cluster"]] = "ACTIVE"
    facts["log_groups"][approach["logGroup"]] = RETENTION
    for file in (documents_of(bundle) / "ecs").glob("task-definition*.json"):
        definition = json.loads(file.read_text("utf-8"))
        facts["task_definitions"][definition["family"]] = definition
    if approach["image"]["host"] == "ecr":
        facts["repositories"][approach["image"]["repository"]] = bundle.answers["environment"]["account"]


def _add_state(facts: Facts, bundle: Bundle) -> None:
    """Terraform's, which the one that stands in writes empty."""
    if (bundle.folder / "ecs" / "main.tf").is_file():
        key = f"openmetadata-ingestion/{bundle.answers['environment']['name']}.tfstate"
        facts["objects"][key] = hashlib.sha256(b"").hexdigest()


def _add_files(facts: Facts, bundle: Bundle) -> None:
    """Versions are the bucket's to give; what counts is that the environment takes those of what was uploaded."""
    for file in (one for one in bundle.dags.rglob("*") if one.is_file()):
        facts["objects"][str(file.relative_to(bundle.folder))] = digest(file)
    for name, kind in UPLOADED.items():
        file = bundle.folder / name
        if file.is_file():
            facts["objects"][name] = digest(file)
            facts["environment"][f"{kind}S3Path"] = name
            facts["environment"][f"{kind}S3ObjectVersion"] = f"that of {name}"
    if (bundle.folder / "plugins").is_dir():
        options = facts["environment"].get("AirflowConfigurationOptions", {})
        facts["environment"]["AirflowConfigurationOptions"] = {**options, **PLUGIN_OPTION}


def after_steps(before: Facts, bundle: Bundle) -> Facts:
    """`before` is what there was, in the words of `comparable`."""
    facts = json.loads(json.dumps(before))
    _add_secrets(facts, bundle)
    _add_roles(facts, bundle)
    if bundle.approach == "ecs":
        _add_ecs(facts, bundle)
        _add_state(facts, bundle)
    _add_files(facts, bundle)
    return facts


def wheels_packed(bundle: Bundle, wheel: str) -> list[str]:
    """In a closed network plugins.zip holds, at its root, the wheels and the plugin."""
    if not (bundle.folder / "wheels").is_dir():
        return []
    with ZipFile(bundle.folder / "plugins.zip") as archive:
        held = set(archive.namelist())
    plugins = {file.name for file in (bundle.folder / "plugins").glob("*")}
    return [f"plugins.zip holds {sorted(held)}"] if held != {wheel, *plugins} else []
