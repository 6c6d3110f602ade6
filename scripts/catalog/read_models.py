"""Read the generated models of one installed release. Runs inside that release's environment.

Usage: python read_models.py <site-packages>; prints one JSON document with the raw JSON schema of every connection
model and every pipeline option model. It knows nothing of our own form types: see schema_to_field.py.
"""

import importlib
import json
import sys
import types
import typing
from enum import Enum
from pathlib import Path

SERVICES = "metadata.generated.schema.entity.services"
INGESTION = "metadata.generated.schema.metadataIngestion"


def stub_package(site: Path) -> None:
    """Put an empty `metadata` package in place of the real one.

    Its __init__ imports the profiler (since 1.8) and with it dozens of packages the models do not need.
    """
    package = types.ModuleType("metadata")
    package.__path__ = [str(site / "metadata")]
    sys.modules["metadata"] = package


def is_model(value: object) -> bool:
    """pydantic 1 and 2 models both are classes that know their fields."""
    return isinstance(value, type) and (hasattr(value, "model_fields") or hasattr(value, "__fields__"))


def schema_of(model: type) -> dict:
    """The JSON schema of a model; pydantic 1 (up to 1.4) names the method and the definitions differently."""
    if hasattr(model, "model_json_schema"):
        return model.model_json_schema()
    schema = model.schema()
    schema["$defs"] = schema.pop("definitions", {})
    return schema


def union_members(model: type) -> list:
    """The connection models a service allows in its `config` field."""
    if hasattr(model, "model_fields"):
        annotation = model.model_fields["config"].annotation
    else:
        annotation = model.__fields__["config"].outer_type_
    return [member for member in (typing.get_args(annotation) or (annotation,)) if is_model(member)]


def read_service(name: str) -> dict:
    """The type names of a service kind and the schema of each of its connection models."""
    module = importlib.import_module(f"{SERVICES}.{name}Service")
    own = [value for value in vars(module).values() if getattr(value, "__module__", "") == module.__name__]
    kinds = [value for value in own if isinstance(value, type) and issubclass(value, Enum)]
    (service_type,) = [value for value in kinds if value.__name__.endswith("ServiceType")]
    (connection,) = [value for value in own if is_model(value) and value.__name__.endswith("Connection")]
    models = {model.__name__: schema_of(model) for model in union_members(connection)}
    return {"types": [member.value for member in service_type], "models": models}


def read_options(module_name: str) -> dict:
    """The schema of the model a pipeline option module is named after."""
    module = importlib.import_module(f"{INGESTION}.{module_name}")
    (model,) = [value for key, value in vars(module).items() if key.lower() == module_name.lower() and is_model(value)]
    return schema_of(model)


def main() -> None:
    """The service modules and pipeline modules of the release, each under the part of its name that says which."""
    site = Path(sys.argv[1])
    stub_package(site)
    generated = site / "metadata" / "generated" / "schema"
    services = sorted((generated / "entity" / "services").glob("*Service.py"))
    pipelines = sorted((generated / "metadataIngestion").glob("*Pipeline.py"))
    json.dump(
        {
            "services": {path.stem[: -len("Service")]: read_service(path.stem[: -len("Service")]) for path in services},
            "options": {path.stem: read_options(path.stem) for path in pipelines},
        },
        sys.stdout,
    )


if __name__ == "__main__":
    main()
