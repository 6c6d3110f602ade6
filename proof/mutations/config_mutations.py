"""Faults in the workflow configs."""

from mutations.edit import Edit
from mutations.judges import openmetadata_parse
from mutations.mutation import Mutation
from mutations.samples import PYTHON_2, PYTHON_2_PARAMETERS, PYTHON_2_USAGE

CONFIG = "src/bundle/workflow/workflowConfig.ts"
SERVER = "src/bundle/workflow/serverConfig.ts"
READ = "bulkSink: { type: row.bulkSink"

CONFIG_MUTATIONS = [
    Mutation(
        "no type in sourceConfig.config",
        Edit(CONFIG, "{ type: configType, ...options }", "{ ...options }"),
        PYTHON_2,
        openmetadata_parse,
        r"is a \w+, meant was DatabaseServiceQueryLineagePipeline",
    ),
    Mutation(
        "the options lost",
        Edit(CONFIG, "{ type: configType, ...options }", "{ type: configType }"),
        PYTHON_2,
        openmetadata_parse,
        r"has another schemaFilterPattern than answers\.json",
    ),
    Mutation(
        "a sink that does not exist",
        Edit(CONFIG, "'metadata-rest'", "'metadata-resst'"),
        PYTHON_2,
        openmetadata_parse,
        r"DynamicImport",
    ),
    Mutation(
        "a connection's type in lower case",
        Edit(CONFIG, "?.typeName ?? service.connector", "?.typeName ?? service.connector.toLowerCase()"),
        PYTHON_2,
        openmetadata_parse,
        r"redshift",
    ),
    Mutation(
        "the two halves of usage with a file each",
        Edit(
            CONFIG,
            "bulkSink: { type: row.bulkSink, config }",
            "bulkSink: { type: row.bulkSink, config: { filename: '/tmp/usage' } }",
        ),
        PYTHON_2_USAGE,
        openmetadata_parse,
        r"writes '/tmp/\w+_usage' and reads '/tmp/usage'",
    ),
    Mutation(
        "no authProvider",
        Edit(SERVER, "    authProvider: 'openmetadata',\n", ""),
        PYTHON_2,
        openmetadata_parse,
        r"has authProvider None|validation error",
    ),
    Mutation(
        "a loader that asks Airflow",
        Edit(SERVER, "secretsManagerLoader: 'env'", "secretsManagerLoader: 'airflow'"),
        PYTHON_2,
        openmetadata_parse,
        r"has secretsManagerLoader 'airflow', meant was 'env'",
    ),
    Mutation(
        "the other store's provider",
        Edit(SERVER, "'parameter-store': 'aws-ssm'", "'parameter-store': 'aws'"),
        PYTHON_2_PARAMETERS,
        openmetadata_parse,
        r"has secretsManagerProvider 'aws', meant was 'aws-ssm'",
    ),
]
