"""Faults in the workflow configs."""

from mutations.edit import Edit
from mutations.judges import openmetadata_parse
from mutations.mutation import Mutation
from mutations.samples import PYTHON_2

CONFIG = "src/bundle/workflow/workflowConfig.ts"
SERVER = "src/bundle/workflow/serverConfig.ts"

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
]
