"""Which pipelines a connector can run in one release, by its code and its flags.

The presence of a `supports*` field is the flag; its default is not told apart by every release, except that a few
say false outright. Metadata, lineage and usage count by code alone. Whatever has code has a metadata source, while
some early schemas forget that flag (SAS up to 1.7); the flags for lineage and usage name connectors without such
code, and leave out some whose only lineage is that of views.
"""

from source_code import SourceCode

PROFILER_FLAG, DBT_FLAG = "supportsProfiler", "supportsDBTExtraction"


def flags_of(schema: dict) -> set[str]:
    """The supports* fields of a connection model that do not say false."""
    properties = schema.get("properties", {})
    return {name for name in properties if name.startswith("supports") and properties[name].get("default") is not False}


def pipelines_of(kind: str, flags: set[str], code: SourceCode, options: dict) -> list[str]:
    """The pipeline types of a connector, metadata first. `options` are the option forms of the release."""
    profiled = PROFILER_FLAG in flags
    classified = "AutoClassification" if kind == "database" else f"AutoClassification.{kind}"
    offered = {
        "metadata": True,
        "usage": "usage" in code.parts,
        "lineage": "lineage" in code.parts,
        "profiler": profiled and "profiler" in code.parts,
        "autoClassification": profiled and "sampler" in code.parts and classified in options,
        "TestSuite": profiled and kind == "database",
        "dbt": DBT_FLAG in flags,
    }
    return [pipeline for pipeline, is_offered in offered.items() if is_offered]
