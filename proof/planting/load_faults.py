"""Faults that Airflow itself must show: what the published recipes do (facts: Airflow, §0 and §2), and slips."""

from planting.cases import ECS_2, PYTHON_2, PYTHON_3, PYTHON_ONE_DAG, VIRTUALENV_2, VIRTUALENV_3, VIRTUALENV_BROUGHT
from planting.edit import at_top_of_dag, in_dag, with_argument, with_file, without_file, without_requirements
from planting.fault import Fault
from planting.plugin import plugin_patching

NAIVE = '__import__("datetime").datetime(2024, 1, 1)'
OLD, NEW = "airflow.operators.python", "airflow.providers.standard.operators.python"
HIDDEN_IMPORT = "try:\n    import metadata.workflow.metadata\nexcept ImportError:\n    pass"
DAYS_AGO = "from airflow.utils.dates import days_ago"
OLD_SCHEDULE = in_dag(r"\bschedule=", "schedule_interval=")

IMPORTS = [
    Fault("3.x operator import on 2.x", PYTHON_2, r"No module named 'airflow\.providers\.standard'", in_dag(OLD, NEW)),
    Fault("2.x operator import on 3.x", PYTHON_3, r"warns: Deprecat.*airflow\.operators\.python", in_dag(NEW, OLD)),
    Fault("days_ago on 3.x", PYTHON_3, r"cannot import name 'days_ago'", at_top_of_dag(DAYS_AGO)),
    Fault("ECSOperator", ECS_2, r"cannot import name 'ECSOperator'", in_dag("EcsRunTaskOperator", "ECSOperator", 0)),
    Fault("OpenMetadata imported at the top", PYTHON_2, r"imports metadata", at_top_of_dag(HIDDEN_IMPORT)),
]

DAG_ARGUMENTS = [
    Fault("schedule_interval on 3.x", PYTHON_3, r"unexpected keyword argument 'schedule_interval'", OLD_SCHEDULE),
    Fault("schedule_interval on 2.x", PYTHON_2, r"warns: RemovedInAirflow3Warning", OLD_SCHEDULE),
    Fault("naive start_date on 2.x", PYTHON_2, r"without a time zone", with_argument("start_date", NAIVE)),
    Fault("naive start_date on 3.x", PYTHON_3, r"without a time zone", with_argument("start_date", NAIVE)),
    Fault("catchup on", PYTHON_2, r"has catchup on", with_argument("catchup", "True")),
    Fault("no tags", PYTHON_2, r"has no tags", with_argument("tags", "None")),
    Fault("no doc_md", PYTHON_2, r"has no doc_md", with_argument("doc_md", "None")),
    Fault("another schedule", PYTHON_2, r"runs on '1 1 1 1 \*', asked", with_argument("schedule", '"1 1 1 1 *"')),
]

SERVICE = "redshift_prod"
"""The example's, after which its one DAG is named."""

ORDER = [
    Fault(
        "lineage beside metadata",
        PYTHON_ONE_DAG,
        r"has run_lineage wait for \['run_metadata_2'\], meant was \['run_metadata', 'run_metadata_2'\]",
        in_dag(r"run_metadata >> \[run_profiler, run_lineage\]", "run_metadata >> run_profiler", kind=SERVICE),
    ),
    Fault(
        "others after metadata that failed",
        PYTHON_ONE_DAG,
        r"has run_profiler run on all_done",
        in_dag(r'(task_id="run_profiler",)', r'\1 trigger_rule="all_done",', kind=SERVICE),
    ),
    Fault(
        "another task's retries",
        PYTHON_ONE_DAG,
        r"has 3 retries of run_lineage, asked were 2",
        in_dag(r"retries=2", "retries=3", kind=SERVICE),
    ),
]

TASK_ARGUMENTS = [
    Fault("owner with a blank", ECS_2, r"has the owner 'a team'", in_dag(r"(\btask_id=)", r'owner="a team", \1')),
    Fault("overrides too long", ECS_2, r"RunTask takes 8192", with_argument("overrides", '{"pad": "y" * 8192}')),
    Fault(
        "no python_version on 3.x", VIRTUALENV_3, r"has python_version None", with_argument("python_version", "None")
    ),
    Fault("Airflow's packages let in", VIRTUALENV_2, r"lets Airflow", with_argument("system_site_packages", "True")),
    Fault("a bad requirement", VIRTUALENV_2, r"requires 'x=1'", with_argument("requirements", '["x=1"]')),
]

RUNNING = [
    Fault("yaml.loads", PYTHON_2, r"'yaml' has no attribute 'loads'", in_dag(r"yaml\.safe_load", "yaml.loads")),
    Fault(
        "failed workflow, green task",
        PYTHON_2,
        r"calls create, execute, stop of a workflow",
        in_dag(r"^ *workflow\.raise_from_status\(\)\n", ""),
    ),
    Fault(
        "entities not sent, green task",
        PYTHON_2,
        r"succeeds although OpenMetadata sent nothing",
        in_dag(r"with fail_on_unsent_batches\(workflow\.metadata\):", "if True:"),
    ),
    Fault(
        "virtualenv callable that uses its module",
        VIRTUALENV_3,
        r"NameError: name 'CONFIG_FILE'",
        in_dag(r"Path\(config_file\)", "CONFIG_FILE"),
    ),
    Fault(
        "Jinja in the overrides",
        ECS_2,
        r"rendering its overrides: TemplateSyntaxError",
        in_dag(r'"value": CONFIG\b', '"value": "^tmp{%.*"'),
    ),
]

FILES = [
    Fault(
        "a .py file without a DAG", PYTHON_2, r"gives no DAG", with_file("dags/openmetadata/helper.py", "VALUE = 1\n")
    ),
    Fault("virtualenv not brought along", VIRTUALENV_BROUGHT, r"requires virtualenv, please", without_requirements),
    Fault("a DAG file missing", PYTHON_2, r"there is no DAG file for", without_file("lineage.py")),
]

PLUGINS = [
    Fault(
        "2.x plugin on 3.x",
        VIRTUALENV_3,
        r"plugin \S+ does not import: .*python_virtualenv",
        plugin_patching("airflow.utils.python_virtualenv", "_generate_virtualenv_cmd"),
    ),
    Fault(
        "plugin that patches what nobody calls",
        VIRTUALENV_2,
        r"the plugin has no effect",
        plugin_patching("airflow.utils.python_virtualenv", "_generate_venv_cmd"),
    ),
    Fault(
        "plugin that patches 2.x's name on 3.x",
        VIRTUALENV_3,
        r"the plugin has no effect",
        plugin_patching("airflow.providers.standard.utils.python_virtualenv", "_generate_virtualenv_cmd"),
    ),
]

LOAD_FAULTS = [*IMPORTS, *DAG_ARGUMENTS, *ORDER, *TASK_ARGUMENTS, *RUNNING, *FILES, *PLUGINS]
