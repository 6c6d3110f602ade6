"""The requirements a DAG hands to PythonVirtualenvOperator, read from its file without running it."""

import ast
from pathlib import Path

from outcome import Failed


def _constants(tree: ast.Module) -> dict[str, ast.expr]:
    """What is bound to a name once, at the top of the module."""
    assigned = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            assigned[node.targets[0].id] = node.value
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            assigned[node.target.id] = node.value
    return assigned


def dag_requirements(file: Path) -> str:
    """As lines. The list stands in the call itself or in a constant of the module; it may also be one text."""
    tree = ast.parse(file.read_text("utf-8"))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    values = [word.value for call in calls for word in call.keywords if word.arg == "requirements"]
    if len(values) != 1:
        raise Failed(f"{file.name} has {len(values)} arguments named requirements")
    value = values[0]
    if isinstance(value, ast.Name):
        constants = _constants(tree)
        if value.id not in constants:
            raise Failed(f"{file.name} takes its requirements from {value.id}, which is no constant of the module")
        value = constants[value.id]
    try:
        read = ast.literal_eval(value)
    except ValueError as error:
        raise Failed(f"{file.name}: its requirements are no literal: {ast.unparse(value)[:200]}") from error
    return f"{read if isinstance(read, str) else chr(10).join(read)}\n"
