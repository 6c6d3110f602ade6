"""The PATH of a worker of MWAA: `python3` and `python3.X`, and no `python`."""

from pathlib import Path

from environments.interpreter import find_python


def path_without_python(minor: str, folder: Path) -> str:
    """A folder of links to the plain interpreter, Airflow being a package of it there.

    Nothing else is on it: Airflow looks for `uv` and `virtualenv`, and must not find this machine's. MWAA's CPython
    comes without the name `python` (facts: Airflow, §0.3), so a DAG that relies on that name has to fail here.
    """
    folder.mkdir(parents=True)
    interpreter = Path(find_python(minor)).resolve()
    for name in ("python3", f"python{minor}"):
        (folder / name).symlink_to(interpreter)
    return str(folder)
