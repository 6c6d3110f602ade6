"""Put one line together: the forms, pipelines and extras of every connector the package can run."""

from importlib.metadata import Distribution
from pathlib import Path

from extras import Extras
from pipelines import flags_of, pipelines_of
from schema_to_field import Converter
from share_definitions import Definitions
from source_code import find_source_code

# Option models of things that are not ingestion from a source: server-side apps and pipelines long gone.
NOT_OFFERED = {"Application", "dataInsight", "MetadataToElasticSearch", "ReverseIngestion", "PolicyAgent"}
SERVICE_KINDS = ("api", "dashboard", "database", "drive", "mcp", "messaging", "metadata", "mlmodel", "pipeline",
                 "search", "security", "storage")  # fmt: skip

# dbt is in the list of database services and has code, but no connection model: its options hold everything.
WITHOUT_MODEL = {"Dbt": ["dbt"]}


def build_line(line: str, version: str, date: str, site: Path, models: dict) -> dict:
    """A ConnectorLine, ready to be written."""
    options = option_forms(models["options"])
    extras = Extras(Distribution.at(next(site.glob("openmetadata_ingestion-*.dist-info"))), line)
    connectors = {}
    for kind in SERVICE_KINDS:
        if kind in models["services"]:
            connectors |= connectors_of(kind, models["services"][kind], site, options, extras)
    connectors = {name: connectors[name] for name in sorted(connectors)}
    definitions = Definitions()
    for connector in connectors.values():
        definitions.count(connector["form"])
    definitions.count(options)
    placed = {name: each | {"form": definitions.place(each["form"])} for name, each in connectors.items()}
    placed_options = definitions.place(options)
    return {
        "line": line,
        "version": version,
        "date": date,
        "definitions": {name: definitions.placed[name] for name in sorted(definitions.placed)},
        "connectors": placed,
        "options": placed_options,
    }


def connectors_of(kind: str, service: dict, site: Path, options: dict, extras: Extras) -> dict:
    """The connectors of one service kind that have code."""
    models = {type_of(schema): schema for schema in service["models"].values()}
    connectors = {}
    for name in service["types"]:
        code = find_source_code(site, kind, name)
        if code is None:
            continue
        schema = models.get(name)
        if schema is None and name not in WITHOUT_MODEL:
            raise ValueError(f"{name} has code but no connection model")
        form = without_type(Converter(schema).kind(schema)) if schema else {"type": "object", "fields": {}}
        extra = extras.of_connector(name, form)
        pipelines = pipelines_of(kind, flags_of(schema), code, options) if schema else WITHOUT_MODEL[name]
        connectors[name] = (
            {"kind": kind} | ({"extra": extra} if extra else {}) | {"pipelines": pipelines, "form": form}
        )
    return connectors


def option_forms(models: dict) -> dict:
    """The option forms by config type. Where a service kind other than databases has its own form of a type
    (AutoClassification since 1.13), the key is `<type>.<kind>`."""
    forms = {}
    for module, schema in models.items():
        config_type = type_of(schema)
        if config_type in NOT_OFFERED:
            continue
        kind = module.split("Service")[0]
        key = f"{config_type}.{kind}" if config_type == "AutoClassification" and kind != "database" else config_type
        if key in forms:
            raise ValueError(f"two option models for {key}")
        forms[key] = without_type(Converter(schema).kind(schema))
    return {key: forms[key] for key in sorted(forms)}


def type_of(schema: dict) -> str:
    """What a model's own `type` field says; the generator writes it, so it is no part of the form."""
    field = Converter(schema).field(schema["properties"]["type"])
    field = field["field"] if field["type"] == "shared" else field
    (value,) = field["values"]
    return value


def without_type(form: dict) -> dict:
    """A form without the `type` field of its own."""
    fields = {name: field for name, field in form["fields"].items() if name != "type"}
    required = [name for name in form.get("required", []) if name != "type"]
    return {"type": "object", "fields": fields} | ({"required": required} if required else {})
