"""The good bundles that faults are planted into."""

from bundles.case import Case
from versions import release

PYTHON_2 = Case(release("2.10.3"), "python")
PYTHON_3 = Case(release("3.0.6"), "python")
PYTHON_ONE_DAG = Case(release("2.10.3"), "python", one_dag=True)
INLINE_2 = Case(release("2.10.3"), "python", "inline")
AWKWARD_2 = Case(release("2.11.0"), "ecs", awkward=True)
ECS_2 = Case(release("2.11.0"), "ecs")
VIRTUALENV_2 = Case(release("2.10.3"), "virtualenv")
VIRTUALENV_3 = Case(release("3.0.6"), "virtualenv")
VIRTUALENV_BROUGHT = Case(release("2.8.1"), "virtualenv")
