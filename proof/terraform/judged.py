"""ecs/main.tf before Terraform: read, planned, applied, applied again, changed and destroyed."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

from bundles.bundle import Bundle
from documents.made import There, compared, existing_roles, made_problems, registered
from documents.read import task_definitions
from outcome import Failed, require_none
from terraform.changes import change_problems
from terraform.found import found
from terraform.tools import Terraform, plain, providers

LOCAL_STATE = 'terraform {\n  backend "local" {}\n}\n'
"""In place of the bucket, which takes an account of AWS."""
OUTPUTS = {"cluster_arn", "task_definition_arns", "task_execution_role_arn", "task_role_arn", "log_group_name"}


def _placed(bundle: Bundle, folder: Path) -> Path:
    """A copy over what is there, as a new bundle goes over the one before; the state stays."""
    shutil.copytree(bundle.folder, folder, dirs_exist_ok=True)
    (folder / "ecs" / "state_override.tf").write_text(LOCAL_STATE, "utf-8")
    return folder / "ecs"


def _said(version: str, checked: Any) -> list[str]:
    """The diagnostics of `validate`: a warning is one too many."""
    return [
        f"provider {version} {one['severity']}: {plain(one['summary'] + '. ' + one.get('detail', ''))[:300]}"
        for one in checked["diagnostics"]
    ]


def _unformatted(folder: Path) -> list[str]:
    ran = Terraform(folder).run("fmt", "-check", "-diff", "main.tf")
    return [f"fmt would change {plain(ran.stdout)[:300]}"] if ran.returncode else []


def _elsewhere(planned: Any, bundle: Bundle) -> list[str]:
    """Account and region stand in the provider's block, where they keep a wrong account from being changed."""
    environment = bundle.answers["environment"]
    given = planned["configuration"]["provider_config"]["aws"]["expressions"]
    return [
        *compared("region", given["region"]["constant_value"], environment["region"]),
        *compared("accounts", given["allowed_account_ids"]["constant_value"], [environment["account"]]),
    ]


def _before(bundle: Bundle) -> There:
    approach = bundle.answers["approach"]
    return {
        "clusters": [approach["cluster"]] if approach["existingCluster"] else [],
        "roles": {name: {"path": path} for name, path in existing_roles(bundle.answers).items()},
    }


def _made(step: str, at: Terraform, bundle: Bundle, twin: Bundle) -> list[str]:
    before = _before(bundle)
    there = found(at.json("show", "-json"), before)
    partition = bundle.answers["environment"]["executionRole"].split(":")[1]
    tasks = {
        "meant": {one["family"]: registered(one) for one in task_definitions(twin).values()},
        "found": {family: registered(one) for family, one in there["tasks"].items()},
    }
    held = "revision" in bundle.answers["approach"]
    problems = made_problems(step, bundle, twin, before, there, tasks)
    problems += [f"{step}: revisions are kept: {one}" for one in there["kept"] if one != held]
    problems += compared(f"{step}: outputs", sorted(there["outputs"]), sorted(OUTPUTS))
    return problems + [
        f"{step}: {name} is of another partition: {value}"
        for name, value in there["outputs"].items()
        if str(value).removeprefix("['").startswith("arn:") and f"arn:{partition}:" not in str(value)
    ]


def _settled(step: str, at: Terraform) -> list[str]:
    """A second plan has nothing to do."""
    ran = at.run("plan", "-detailed-exitcode", "-input=false", "-no-color")
    return [] if ran.returncode == 0 else [f"{step}: a second plan exits {ran.returncode}: {plain(ran.stdout)[:300]}"]


def _applied(at: Terraform) -> Any:
    """The plan that was carried out."""
    at.well("plan", "-out=plan", "-input=false", "-no-color")
    shown = at.json("show", "-json", "plan")
    at.well("apply", "-input=false", "-no-color", "plan")
    return shown


def _life(at: Terraform, bundle: Bundle, twin: Bundle, later: Bundle, later_twin: Bundle) -> list[str]:
    problems = _elsewhere(_applied(at), bundle)
    problems += [*_made("made", at, bundle, twin), *_settled("made", at)]
    _placed(later, at.folder.parent)
    problems += change_problems(_applied(at), twin, later_twin)
    problems += [*_made("updated", at, later, later_twin), *_settled("updated", at)]
    at.well("destroy", "-auto-approve", "-input=false", "-no-color")
    left = at.json("show", "-json").get("values", {}).get("root_module", {}).get("resources", [])
    return problems + [f"destroyed: {one['address']} is left" for one in left]


def judge_terraform(bundle: Bundle, twin: Bundle, later: Bundle, later_twin: Bundle) -> str:
    """`later` is the bundle of changed answers; the twins are the same set up by commands."""
    if not (bundle.folder / "ecs" / "main.tf").is_file():
        raise Failed("the bundle has no ecs/main.tf")
    for version, config in providers().items():
        with tempfile.TemporaryDirectory() as folder:
            at = Terraform(_placed(bundle, Path(folder) / "bundle"), config)
            problems = _unformatted(at.folder)
            at.well("init", "-input=false", "-no-color")
            require_none(problems + _said(version, at.json("validate", "-json")))
            require_none(_life(at, bundle, twin, later, later_twin))
    return f"providers {' and '.join(providers())}: valid, applied, changed, destroyed"
