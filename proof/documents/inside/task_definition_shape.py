"""Runs beside botocore: whether ECS's published model takes each task definition, as lines of what it refuses."""

import json
import sys
from collections.abc import Iterator
from typing import Any

from botocore.loaders import Loader
from botocore.model import ServiceModel, Shape
from botocore.validate import ParamValidator

MODEL = ServiceModel(Loader().load_service_model("ecs", "service-2"), "ecs")
SHAPE = MODEL.operation_model("RegisterTaskDefinition").input_shape


def strangers(value: Any, shape: Shape, at: str) -> Iterator[str]:
    """Values outside an enumeration, which botocore itself leaves to the service."""
    if shape.type_name == "structure":
        for key, item in value.items():
            if key in shape.members:
                yield from strangers(item, shape.members[key], f"{at}.{key}")
    elif shape.type_name == "list":
        for item in value:
            yield from strangers(item, shape.member, at)
    elif getattr(shape, "enum", None) and value not in shape.enum:
        yield f"{at} is {value!r}, not one of {', '.join(shape.enum)}"


def problems(name: str, document: dict[str, Any]) -> list[str]:
    report = ParamValidator().validate(document, SHAPE)
    if report.has_errors():
        return [f"{name}: {line}" for line in report.generate_report().splitlines()]
    return [f"{name}: {line}" for line in strangers(document, SHAPE, "it")]


print(json.dumps([line for name, document in json.load(sys.stdin).items() for line in problems(name, document)]))
