"""Tests of what this proof rests on: that its sample covers everything, and that its judge sees what is wrong."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from check import Check
from installs.proving.dag_requirements import dag_requirements
from installs.proving.judge import PINS_OF_A_LOCK, Installation, problems
from installs.proving.pip import opts_out
from installs.sample import edge_cover, one_a_line
from outcome import Failed, require_none

SIDES = {
    "2.4.3": ["1.4", "1.3"],
    "2.5.1": ["1.4", "1.3"],
    "2.9.2": ["1.6", "1.5"],
    "2.10.3": ["1.12", "1.6", "1.5"],
    "3.2.1": ["2.0", "1.13"],
    "3.3.1": ["2.0", "1.13"],
}
"""Like the product's verdicts: no release works with all lines, and a greedy choice takes the same line twice."""


def _sample() -> str:
    pairs = edge_cover(SIDES)
    wrong = [f"{pair} does not work" for pair in pairs if pair[1] not in SIDES[pair[0]]]
    missing = {*SIDES, *(line for each in SIDES.values() for line in each)} - {name for pair in pairs for name in pair}
    require_none([*wrong, *(f"{name} is not covered" for name in sorted(missing))])
    # Seven lines on six releases, of which no two need the same: seven pairs, and six would leave a line out.
    if len(pairs) != 7 or len(set(pairs)) != 7:
        raise Failed(f"{len(pairs)} pairs, 7 would do: {pairs}")
    if edge_cover({"2.8.1": [], "2.9.2": ["1.5"]}) != [("2.9.2", "1.5")]:
        raise Failed("a release that works with nothing gets a pair")
    return f"{len(pairs)} pairs cover {len(SIDES)} releases and 7 lines"


def _turns() -> str:
    lines = [f"1.{minor}" for minor in range(12)]
    pythons = {"3.10": ["2.4.3", "2.5.1"], "3.11": ["2.7.2"], "3.12": ["2.11.0", "3.0.6", "3.2.1"]}
    pairs = one_a_line(lines, pythons)
    releases = {release for release, _ in pairs}
    if [line for _, line in pairs] != lines or releases != {name for each in pythons.values() for name in each}:
        raise Failed(f"not every line once, on every release: {pairs}")
    return f"{len(pairs)} lines, {len(releases)} releases"


FILLING = {f"package-{number}": "1.0" for number in range(PINS_OF_A_LOCK)}
LOCK = "".join(f"{name}=={version}\n" for name, version in FILLING.items())

GOOD = Installation(
    before={"apache-airflow": "2.10.3", "sqlalchemy": "1.4.54", "boto3": "1.35.0"},
    after={
        "apache-airflow": "2.10.3",
        "sqlalchemy": "1.4.54",
        "boto3": "1.41.5",
        "openmetadata-ingestion": "1.12.14.2",
        **FILLING,
    },
    broken_before=["weasel 1.0 requires cloudpathlib, which is not installed."],
    broken_after=["weasel 1.0 requires cloudpathlib, which is not installed."],
    requirements=f"# a comment\nopenmetadata-ingestion[redshift]==1.12.14.2\nboto3==1.41.5\n{LOCK}",
    essential={"sqlalchemy": "1.4.54"},
)

JUDGED = {
    "boto3 is 1.41.5, its pin says 1.40.0": {"requirements": GOOD.requirements.replace("1.41.5", "1.40.0")},
    "moved without a pin: boto3": {"requirements": f"openmetadata-ingestion==1.12.14.2\nboto3\n{LOCK}"},
    "sqlalchemy of the image moved from 1.4.54 to 2.0.1": {"after": {**GOOD.after, "sqlalchemy": "2.0.1"}},
    "apache-airflow of the image moved from 2.10.3 to None": {
        "after": {name: version for name, version in GOOD.after.items() if name != "apache-airflow"}
    },
    "pip check: apache-airflow 2.10.3 has requirement boto3<1.40": {
        "broken_after": ["apache-airflow 2.10.3 has requirement boto3<1.40, but you have boto3 1.41.5."]
    },
    "pip check: other 1.0 requires lost": {"broken_after": ["other 1.0 requires lost, which is not installed."]},
}
"""By the words expected, what is changed in a good installation."""


def _judge() -> str:
    require_none([f"a good installation has: {one}" for one in problems(GOOD)])
    for says, change in JUDGED.items():
        found = problems(replace(GOOD, **change))
        if not any(says in one for one in found):
            raise Failed(f"meant was {says!r}, found was {found}")
    return f"{len(JUDGED)} faults seen in what an install left"


OPTED_OUT = ("# --constraint is left out on purpose", '--constraint "/usr/local/airflow/dags/c.txt"', "-c c.txt")
NOT_OPTED_OUT = ("# --constraint_is left out on purpose", "# --constraint", "openmetadata-ingestion==1.12.14.2")


def _entrypoint() -> str:
    wrong = [line for line in OPTED_OUT if not opts_out(f"a==1\n{line}\n")]
    wrong += [line for line in NOT_OPTED_OUT if opts_out(f"a==1\n{line}\n")]
    require_none([f"read otherwise than MWAA reads it: {line}" for line in wrong])
    return f"{len(OPTED_OUT) + len(NOT_OPTED_OUT)} lines read as MWAA reads them"


DAGS = {
    "in the call": "PythonVirtualenvOperator(requirements=['a==1', 'b==2'])",
    "in a constant": "REQUIREMENTS = ['a==1', 'b==2']\nPythonVirtualenvOperator(requirements=REQUIREMENTS)",
    "in an annotated one": "R: list[str] = ['a==1', 'b==2']\nPythonVirtualenvOperator(requirements=R)",
    "as a text": "PythonVirtualenvOperator(requirements='''a==1\nb==2''')",
}


def _dags() -> str:
    with tempfile.TemporaryDirectory() as folder:
        for what, source in DAGS.items():
            file = Path(folder) / "dag.py"
            file.write_text(source, "utf-8")
            read = dag_requirements(file)
            if read != "a==1\nb==2\n":
                raise Failed(f"{what}: {read!r}")
    return f"{len(DAGS)} ways to write them"


TESTS: dict[str, Callable[[], str]] = {
    "sample": _sample,
    "turns": _turns,
    "judge": _judge,
    "entrypoint": _entrypoint,
    "dag-requirements": _dags,
}


def self_tests() -> list[Check]:
    return [Check(f"installs self-test {name}", run) for name, run in TESTS.items()]
