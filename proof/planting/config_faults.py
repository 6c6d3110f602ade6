"""Faults that OpenMetadata must show, most of which its parser alone lets pass (facts: OpenMetadata, §0.11, §0.12)."""

from planting.cases import AWKWARD_2, ECS_2, INLINE_2, PYTHON_2
from planting.edit import in_config, in_dag, without_file
from planting.fault import Fault

USAGE_FOR_METADATA = "metadata.workflow.usage import UsageWorkflow as MetadataWorkflow"
EATEN_BY_JINJA = 'CONFIG_TEXT.replace("{{x}}", "{{ 1 }}").replace("{#", "").replace("{%", "")'
NO_TYPE = r"is a \w+, meant was DatabaseServiceQueryLineagePipeline"

PARSE_FAULTS = [
    Fault(
        "lineage config without its type", PYTHON_2, NO_TYPE, in_config("lineage", r"^ *type: DatabaseLineage\n", "")
    ),
    Fault("the same, inline", INLINE_2, NO_TYPE, in_dag(r"^.*DatabaseLineage.*\n", "", kind="lineage")),
    Fault(
        "text that Jinja changes",
        AWKWARD_2,
        r"hands over something else",
        in_dag(r'"value": CONFIG\b', f'"value": {EATEN_BY_JINJA}'),
    ),
    Fault(
        "a backslash doubled outside quotes",
        AWKWARD_2,
        r"another schemaFilterPattern than answers",
        in_config("metadata", r"^( *- )\"it's .*$", r'\1it\'s "quoted" \\\\d+'),
    ),
    Fault(
        "unknown key in the connection",
        PYTHON_2,
        r"RedshiftConnection.*notAField",
        in_config("metadata", r"^( *)(type: Redshift)$", r"\1\2\n\1notAField: 1"),
    ),
    Fault(
        "lineage source of a metadata pipeline",
        PYTHON_2,
        r"ending in '-lineage'",
        in_config("lineage", "-lineage$", ""),
    ),
    Fault("a sink that is none", PYTHON_2, r"DynamicImport", in_config("metadata", "metadata-rest$", "metadata-resst")),
    Fault("a config missing", PYTHON_2, r"there is no workflow config for", without_file("lineage.yaml")),
]

CLASS_FAULTS = [
    Fault(
        "another pipeline's workflow",
        PYTHON_2,
        r"names metadata\.workflow\.usage\.UsageWorkflow, meant was",
        in_dag("metadata.workflow.metadata import MetadataWorkflow", USAGE_FOR_METADATA, kind="lineage"),
    ),
    Fault("another pipelineType", ECS_2, r"pipelineType 'usage'", in_dag('"value": "metadata"', '"value": "usage"')),
    Fault("misspelt workflow class", PYTHON_2, r"has no attribute", in_dag("MetadataWorkflow", "MetadataWorkflo", 0)),
]
