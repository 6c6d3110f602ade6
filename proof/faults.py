"""Proof that each check can fail: faults planted one at a time into copies of good bundles.

Most are what the published recipes do (facts: Airflow, §0 and §2; OpenMetadata, §0), the rest what a generator gets wrong.
"""

from bundles.case import Case
from check import Check
from planting.edit import at_top_of_first_dag, in_config, in_first_dag
from planting.fault import Fault
from planting.plugin import plugin_patching
from planting.requirement import with_requirement
from versions import release

PYTHON_2 = Case(release("2.10.3"), "python")
PYTHON_3 = Case(release("3.0.6"), "python")
ECS_2 = Case(release("2.11.0"), "ecs")
VIRTUALENV_2 = Case(release("2.10.3"), "virtualenv")
VIRTUALENV_3 = Case(release("3.0.6"), "virtualenv")

NAIVE = '__import__("datetime").datetime(2024, 1, 1)'
HIDDEN_IMPORT = "try:\n    import metadata.workflow.metadata\nexcept ImportError:\n    pass"

LOAD_FAULTS = [
    ("3.x operator import on 2.x", PYTHON_2, r"No module named 'airflow\.providers\.standard'",
     in_first_dag(r"airflow\.operators\.python", "airflow.providers.standard.operators.python")),
    ("2.x operator import on 3.x", PYTHON_3, r"warns: \w*Deprecat\w*.*airflow\.operators\.python",
     in_first_dag(r"airflow\.providers\.standard\.operators\.python", "airflow.operators.python")),
    ("days_ago on 3.x", PYTHON_3, r"cannot import name 'days_ago'",
     at_top_of_first_dag("from airflow.utils.dates import days_ago")),
    ("schedule_interval on 3.x", PYTHON_3, r"unexpected keyword argument 'schedule_interval'",
     in_first_dag(r"\bschedule=", "schedule_interval=")),
    ("schedule_interval on 2.x", PYTHON_2, r"warns: \w*Deprecat\w*|warns: RemovedInAirflow3Warning",
     in_first_dag(r"\bschedule=", "schedule_interval=")),
    ("ECSOperator", ECS_2, r"cannot import name 'ECSOperator'",
     in_first_dag(r"\bEcsRunTaskOperator\b", "ECSOperator", 0)),
    ("hidden OpenMetadata import at the top", PYTHON_2, r"imports metadata\S* while the DAG file is read",
     at_top_of_first_dag(HIDDEN_IMPORT)),
    ("naive start_date on 2.x", PYTHON_2, r"start_date without a time zone",
     in_first_dag(r"\bstart_date=.*,$", f"start_date={NAIVE},")),
    ("naive start_date on 3.x", PYTHON_3, r"start_date without a time zone",
     in_first_dag(r"\bstart_date=.*,$", f"start_date={NAIVE},")),
    ("catchup left out on 2.x", PYTHON_2, r"has catchup on",
     in_first_dag(r"^ *catchup=False,\n", "")),
    ("another schedule than asked", PYTHON_2, r"runs on '1 1 1 1 \*', asked was",
     in_first_dag(r"\bschedule=.*,$", 'schedule="1 1 1 1 *",')),
    ("a .py file without a DAG", PYTHON_2, r"gives no DAG",
     lambda bundle: (bundle / "dags" / "openmetadata" / "helper.py").write_text("VALUE = 1\n", "utf-8")),
    ("python_version left out on 3.x", VIRTUALENV_3, r"has python_version None",
     in_first_dag(r"^ *python_version=.*\n", "")),
    ("2.x plugin on 3.x", VIRTUALENV_3, r"plugin \S+ does not import: .*python_virtualenv",
     plugin_patching("airflow.utils.python_virtualenv", "_generate_virtualenv_cmd")),
    ("plugin that patches what nobody calls", VIRTUALENV_2, r"the plugin has no effect",
     plugin_patching("airflow.utils.python_virtualenv", "_generate_venv_cmd")),
]

CONFIG_FAULTS = [
    ("lineage config without its type", PYTHON_2, r"is a \w+, meant was DatabaseServiceQueryLineagePipeline",
     in_config("lineage", r"^ *type: DatabaseLineage\n", "")),
    ("unknown key in the connection", PYTHON_2, r"notAField|[Ee]xtra",
     in_config("metadata", r"^( *)(type: Redshift)$", r"\1\2\n\1notAField: 1")),
    ("a sink that does not exist", PYTHON_2, r"metadata-resst|DynamicImportException|metadata_resst",
     in_config("metadata", r"metadata-rest$", "metadata-resst")),
]

OTHER_FAULTS = [
    ("misspelt workflow class", PYTHON_2, "workflow-class", r"MetadataWorkflo\b",
     in_first_dag(r"\bMetadataWorkflow\b", "MetadataWorkflo", 0)),
    ("one = in requirements.txt", PYTHON_2, "requirements", r"'cachetools=5'",
     with_requirement("cachetools=5")),
]


def _faults() -> list[Fault]:
    return [
        *(Fault(name, case, "airflow-load", says, plant) for name, case, says, plant in LOAD_FAULTS),
        *(Fault(name, case, "openmetadata-parse", says, plant) for name, case, says, plant in CONFIG_FAULTS),
        *(Fault(*fault) for fault in OTHER_FAULTS),
    ]


def every_fault() -> list[Check]:
    return [Check(f"fault {fault.name} ({fault.case.name})", fault.prove) for fault in _faults()]
