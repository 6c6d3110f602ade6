"""Run the function a DAG hands to its virtualenv, without Airflow: with its own config, secrets put in by their names.

    python run_workflow.py DAG_FILE CONFIG_FILE < secrets.json

The way of the secrets through AWS is left out here, so nothing but OpenMetadata and what it is told is under proof.
"""

import ast
import json
import resource
import sys
import tempfile
from pathlib import Path


def _function(file):
    """Alone in a namespace of its own, as PythonVirtualenvOperator ships it."""
    tree = ast.parse(Path(file).read_text("utf-8"))
    (found,) = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    namespace = {}
    exec(compile(ast.Module([found], []), file, "exec"), namespace)
    return namespace[found.name]


def _revealed(value, secrets):
    if isinstance(value, dict):
        return {key: _revealed(one, secrets) for key, one in value.items()}
    if isinstance(value, list):
        return [_revealed(one, secrets) for one in value]
    if isinstance(value, str) and value.startswith("secret:"):
        return secrets[value[len("secret:") :]]
    return value


def main():
    import yaml

    dag, config_file = sys.argv[1:]
    config = _revealed(yaml.safe_load(Path(config_file).read_text("utf-8")), json.load(sys.stdin))
    server = config["workflowConfig"]["openMetadataServerConfig"]
    for key in ("secretsManagerProvider", "secretsManagerLoader"):
        server.pop(key, None)
    with tempfile.TemporaryDirectory() as folder:
        revealed = Path(folder) / "config.yaml"
        revealed.write_text(yaml.safe_dump(config), "utf-8")
        try:
            _function(dag)(str(revealed))
        finally:
            print(f"peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


main()
