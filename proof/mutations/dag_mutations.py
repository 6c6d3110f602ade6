"""Faults in the writers of DAGs and of the plugin."""

from mutations.edit import Edit
from mutations.judges import airflow_load, openmetadata_parse
from mutations.mutation import Mutation
from mutations.samples import (
    ECS_2,
    ECS_3_LONG,
    ECS_OLD_HOSTILE,
    PYTHON_2,
    PYTHON_3,
    PYTHON_ONE_DAG,
    VIRTUALENV_2,
    VIRTUALENV_3,
)

DAGS = "src/bundle/dags"
PARTS, STEPS, TASKS = f"{DAGS}/dagParts.ts", f"{DAGS}/workflowSteps.ts", f"{DAGS}/taskCode.ts"
PYTHON, VIRTUALENV, ECS = f"{DAGS}/pythonDag.ts", f"{DAGS}/virtualenvDag.ts", f"{DAGS}/ecsDag.ts"

CALLABLE = "def ${callable(dag, pipeline)}() -> None:"
TOP_IMPORT = f"${{workflowImports(plan, pipeline)}}\n\n\n{CALLABLE}"
TWICE_STOPPED = "python`workflow.execute()\nworkflow.stop()`"

ARGUMENTS = [
    Mutation(
        "a start date without a time zone",
        Edit(PARTS, '2024, 1, 1, tz="UTC"', "2024, 1, 1, tz=None"),
        PYTHON_2,
        airflow_load,
        r"start_date without a time zone",
    ),
    Mutation("catchup on", Edit(PARTS, "catchup=False", "catchup=True"), PYTHON_3, airflow_load, r"has catchup on"),
    Mutation(
        "every DAG daily, whatever was asked",
        Edit(PARTS, "${literal(schedule)}", "${literal('@daily')}"),
        PYTHON_2,
        airflow_load,
        r"runs on '@daily', asked was '0 2 \* \* \*'",
    ),
    Mutation(
        "an owner with a blank",
        Edit(PARTS, "const OWNER = 'openmetadata'", "const OWNER = 'open metadata'"),
        ECS_2,
        airflow_load,
        r"has the owner 'open metadata'",
    ),
    Mutation(
        "a service's name unescaped in a DAG's notes",
        Edit(PARTS, "${plain(service.name)}", "${service.name}"),
        ECS_OLD_HOSTILE,
        airflow_load,
        r"TemplateSyntaxError",
    ),
    Mutation(
        "no python_version",
        Edit(VIRTUALENV, "python`python_version=${literal(plan.release.python)},`,", ""),
        VIRTUALENV_3,
        airflow_load,
        r"has python_version None",
    ),
    Mutation(
        "Airflow's packages let into the virtualenv",
        Edit(VIRTUALENV, "system_site_packages=False", "system_site_packages=True"),
        VIRTUALENV_2,
        airflow_load,
        r"lets Airflow",
    ),
    Mutation(
        "overrides longer than RunTask takes",
        Edit("src/bundle/ecs/taskDefinitions.ts", "OVERRIDES_LIMIT = 8192", "OVERRIDES_LIMIT = 81920"),
        ECS_3_LONG,
        airflow_load,
        r"characters of overrides, RunTask takes 8192",
    ),
]

ORDER = [
    Mutation(
        "the tasks of a DAG side by side",
        Edit(TASKS, "first.map((name)", "first.slice(1).map((name)"),
        PYTHON_ONE_DAG,
        airflow_load,
        r"has run_lineage wait for \['run_metadata_2'\]",
    ),
    Mutation(
        "a task with the config of another",
        Edit(TASKS, "literal(pipeline.configPath.", "literal(dag.pipelines[0]?.configPath."),
        PYTHON_ONE_DAG,
        openmetadata_parse,
        r"meant was DatabaseServiceQueryLineagePipeline|hands over something else",
    ),
]

CALLABLES = [
    Mutation(
        "OpenMetadata imported while the DAG is read",
        Edit(PYTHON, CALLABLE, TOP_IMPORT),
        PYTHON_2,
        airflow_load,
        r"imports metadata|No module named 'metadata'",
    ),
    Mutation(
        "a failed workflow that leaves a green task",
        Edit(STEPS, ", python`workflow.raise_from_status()`", ""),
        PYTHON_3,
        airflow_load,
        r"calls create, execute, stop of a workflow",
    ),
    Mutation(
        "entities that could not be sent leave a green task",
        Edit("src/catalog/pipelines.ts", "since: data.batchesSince", "since: '9.9'"),
        VIRTUALENV_3,
        airflow_load,
        r"succeeds although OpenMetadata sent nothing",
    ),
    Mutation(
        "a workflow stopped before it is judged",
        Edit(STEPS, "python`workflow.execute()`", TWICE_STOPPED),
        VIRTUALENV_2,
        airflow_load,
        r"calls create, execute, stop, raise_from_status, stop",
    ),
    Mutation(
        "a virtualenv's callable that uses its module",
        Edit(VIRTUALENV, "Path(config_file).read_text", "CONFIG_FILE.read_text"),
        VIRTUALENV_3,
        airflow_load,
        r"name 'CONFIG_FILE' is not defined",
    ),
    Mutation(
        "a config looked for under another name",
        Edit(TASKS, 'with_suffix(".yaml")', 'with_suffix(".yml")'),
        PYTHON_2,
        airflow_load,
        r"fails when it runs: FileNotFoundError",
    ),
]

PLUGIN = "src/bundle/plugin/pluginFile.ts"

PLUGINS = [
    Mutation(
        "a plugin that puts its function nowhere",
        Edit(PLUGIN, "${block([python`python_virtualenv.${builder} = ${builder}`, ...", "${block([..."),
        VIRTUALENV_2,
        airflow_load,
        r"the plugin has no effect",
    ),
]

DAG_MUTATIONS = [*ARGUMENTS, *ORDER, *CALLABLES, *PLUGINS]
