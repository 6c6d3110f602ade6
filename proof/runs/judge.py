"""What is wrong about a DAG that was run, by what was recorded, what arrived and where secrets stand."""

from collections.abc import Sequence

from packaging.version import Version

from rig.openmetadata.arrived import flush_problems, lineage_problems, metadata_problems, profile_problems
from runs.airflow_run import DagRun
from runs.answers import PASSWORD, SERVICE
from runs.leaks import leaks_in_files, leaks_in_text
from runs.metadata_database import stored_rows
from runs.stage import Stage

ARRIVED = {"metadata": metadata_problems, "lineage": lineage_problems, "profiler": profile_problems}

KEEPS_REFERENCES = Version("1.12")
"""Until then the client writes the password itself into the service it stores (facts: OpenMetadata, §6)."""

SHOWN = 300


def _last_error(log: str) -> str:
    """The end of the last line that tells of one."""
    lines = [line.strip() for line in log.splitlines() if "Error" in line or "Exception" in line or "rror:" in line]
    return lines[-1][-SHOWN:] if lines else "no error is in its log"


def task_problems(run: DagRun) -> list[str]:
    """Success, at the first try: what needs a second is not proven by it."""
    problems = []
    for task, instance in run.instances.items():
        if instance.state != "success":
            problems.append(f"{task} is {instance.state} after try {instance.tries}: {_last_error(run.log)}")
        elif instance.tries > 1:
            problems.append(f"{task} is success only at try {instance.tries}: {_last_error(run.log)}")
    return problems


def _stored_problems(stage: Stage) -> list[str]:
    """What OpenMetadata holds of the connection: the secret's name from 1.12 on."""
    if stage.case.connection == "stored" or Version(stage.case.line.name) < KEEPS_REFERENCES:
        return []
    connections = [one["connection"]["config"] for one in stage.api.stored("databaseServices")]
    kept = [one.get("authType", {}).get("password") for one in connections]
    return [] if kept == [f"secret:{PASSWORD}"] else ["OpenMetadata does not hold the password as the secret's name"]


def sent_problems(stage: Stage) -> list[str]:
    """The token goes nowhere but into a header; the password may go to servers before 1.12."""
    secrets = dict(stage.secrets)
    if Version(stage.case.line.name) < KEEPS_REFERENCES and stage.case.connection == "described":
        del secrets["the password"]
    return leaks_in_text("what OpenMetadata was sent", stage.api.sent(), secrets)


def leak_problems(stage: Stage, run: DagRun) -> list[str]:
    """Whatever Airflow printed, logged, rendered, stored or left in a file."""
    unseen = [
        f"nothing is in Airflow's {table}, so it says nothing of leaks"
        for table in ("serialized_dag", "rendered_task_instance_fields")
        if not stored_rows(run.home, table)
    ]
    in_log = leaks_in_text("the log", run.log, stage.secrets)
    in_rendered = leaks_in_text("a rendered field", run.rendered, stage.secrets)
    return [*unseen, *in_log, *in_rendered, *leaks_in_files(stage.folder, stage.secrets)]


def denied(stage: Stage) -> list[str]:
    """What the bundle's own policies keep its worker from."""
    return [
        f"denied: {call.action} on {call.resource}"
        for call in stage.aws.calls
        if call.principal == "mwaa-execution-role" and not call.allowed
    ]


def order_problems(run: DagRun) -> list[str]:
    """In one DAG nothing begins before metadata has ended."""
    first = run.instances["run_metadata"]
    early = [
        task
        for task, instance in run.instances.items()
        if instance is not first and (not instance.started or not first.ended or instance.started < first.ended)
    ]
    return [f"{task} began before metadata had ended" for task in early]


def problems(stage: Stage, pipelines: Sequence[str], run: DagRun) -> list[str]:
    """`pipelines` are those that the run has run."""
    return [
        *task_problems(run),
        *denied(stage),
        *(problem for pipeline in pipelines for problem in ARRIVED[pipeline](stage.api, SERVICE)),
        *flush_problems(run.log),
        *_stored_problems(stage),
        *sent_problems(stage),
        *leak_problems(stage, run),
    ]
