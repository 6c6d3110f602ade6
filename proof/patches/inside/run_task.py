"""Run the function that a DAG gives to its operator, without Airflow's scheduler: with its own config file.

    python run_task.py DAG_FILE CONFIG_FILE

The file's own imports and constants are used, but for those of Airflow: the operator is not under proof here.
"""

import ast
import inspect
import sys
from pathlib import Path


def _is_of_airflow(node):
    if isinstance(node, ast.ImportFrom):
        return (node.module or "").split(".")[0] == "airflow"
    return isinstance(node, ast.Import) and any(name.name.split(".")[0] == "airflow" for name in node.names)


def _is_kept(node):
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return not _is_of_airflow(node)
    return isinstance(node, (ast.Assign, ast.AnnAssign, ast.FunctionDef, ast.ClassDef))


def _run_workflow(file):
    """The task's function. One that takes its config as an argument is for a virtualenv, which gets its source alone."""
    tree = ast.parse(Path(file).read_text("utf-8"))
    (task,) = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "run_workflow"]
    body = [task] if task.args.args else [node for node in tree.body if _is_kept(node)]
    namespace = {"__file__": file, "__name__": "dag_under_proof"}
    exec(compile(ast.Module(body, []), file, "exec"), namespace)
    return namespace["run_workflow"]


def main():
    dag, config = sys.argv[1:]
    run = _run_workflow(dag)
    run(*([config] if inspect.signature(run).parameters else []))


main()
