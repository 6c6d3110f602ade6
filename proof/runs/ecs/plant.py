"""Changes to a bundle or to what a role may do."""

from typing import Any

from outcome import Failed
from runs.ecs.stage import EcsStage, Edit


def edit_dag(stage: EcsStage, old: str, new: str) -> None:
    """In the only DAG. Refuses to plant nothing."""
    [file] = stage.bundle.dag_files()
    text = file.read_text("utf-8")
    if old not in text:
        raise Failed(f"{file.name} holds no {old!r}, so nothing is planted")
    file.write_text(text.replace(old, new), "utf-8")


def fetch_often(stage: EcsStage) -> None:
    """The operator looks at the log each 30 s, which no fault is worth waiting for."""
    edit_dag(stage, "    launch_type=", "    awslogs_fetch_interval=timedelta(seconds=2),\n    launch_type=")


def without(action: str) -> Edit:
    def edit(statements: list[dict[str, Any]]) -> None:
        for statement in statements:
            statement["Action"] = [one for one in statement["Action"] if one != action]
        statements[:] = [statement for statement in statements if statement["Action"]]

    return edit


def passing(role: str) -> Edit:
    """PassRole on this role instead."""

    def edit(statements: list[dict[str, Any]]) -> None:
        for statement in statements:
            if "iam:PassRole" in statement["Action"]:
                statement["Resource"] = role

    return edit
