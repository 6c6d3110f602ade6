"""A cell the product lets people have: its bundle's own requirements are installed and tried."""

import re
from pathlib import Path

from bundles.bundle import Bundle
from environments.interpreter import find_python
from installs.answers import Services
from installs.cell import Cell
from installs.locks import see_lock
from installs.product import bundle_of, choose
from installs.proving.dag_requirements import dag_requirements
from installs.proving.judge import required
from installs.proving.pip import PIP
from installs.proving.python_install import PythonInstall
from installs.proving.virtualenv_install import VirtualenvInstall
from outcome import Failed
from remembered import proving_source, recall, remember

Install = PythonInstall | VirtualenvInstall


def requirements_of(bundle: Bundle) -> list[str]:
    """requirements.txt, or what each DAG asks for; DAGs that ask for the same share one virtualenv here."""
    if bundle.approach == "virtualenv":
        return list(dict.fromkeys(map(_of_dag, bundle.dag_files())))
    file = bundle.folder / "requirements.txt"
    if not file.is_file():
        raise Failed("the bundle has no requirements.txt")
    text = file.read_text("utf-8")
    see_lock(text, text)
    return [text]


def _of_dag(file: Path) -> str:
    asked = dag_requirements(file)
    see_lock(file.read_text("utf-8"), asked)
    return asked


def _see_version(cell: Cell, requirements: str) -> None:
    pins = [str(one.specifier) for one in required(requirements) if one.name == "openmetadata-ingestion"]
    if pins != [f"=={cell.line.ingestion}"]:
        raise Failed(f"meant was openmetadata-ingestion=={cell.line.ingestion}, asked for is {pins or 'none'}")


def installs_of(cell: Cell, services: Services) -> list[Install]:
    return installs_for(cell, bundle_of(cell, services), services)


def installs_for(cell: Cell, bundle: Bundle, services: Services) -> list[Install]:
    """Of a bundle that is written for the cell."""
    texts = requirements_of(bundle)
    for text in texts:
        _see_version(cell, text)
    if cell.approach == "python":
        return [PythonInstall(cell.folder_name, cell.release, cell.line.name, text, services) for text in texts]
    return [VirtualenvInstall(cell.folder_name, cell.release.python, cell.line.name, text, services) for text in texts]


def prove_works(cell: Cell, fresh: bool, keep: bool) -> str:
    chosen = choose(cell)
    details = [_proven(install, fresh, keep) for install in installs_of(cell, chosen.services)]
    asked = "+".join(name for name, _ in chosen.services)
    passed_over = f", refused before: {'; '.join(chosen.refused)}" if chosen.refused else ""
    return f"{'; '.join(details)} [{asked}{passed_over}]"


def _proven(install: Install, fresh: bool, keep: bool) -> str:
    python = install.release.python if isinstance(install, PythonInstall) else install.python
    key = (type(install).__name__, proving_source(), find_python(python), PIP, *install.inputs())
    before = None if fresh else recall(*key)
    if before is not None:
        return f"{before} (as proven before)"
    detail = install.prove(keep)
    remember(detail, *key)
    return re.sub(r"\s+", " ", detail)
