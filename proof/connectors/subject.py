"""What is answered: each connector of a line, and each pipeline that a kind of service has there."""

from dataclasses import dataclass
from typing import Any

from connectors.filled import filled
from installs.catalog import document
from matrix.connectors import connector_rows
from matrix.smallest import Form, Place, smallest

CONNECTION = ("connection", "config")
OPTIONS = ("pipelines", 0, "options")


@dataclass(frozen=True)
class Subject:
    """A form, and where its answers stand in a service."""

    line: str
    connector: str
    pipeline: str
    at: tuple[str | int, ...]

    @property
    def name(self) -> str:
        return self.connector if self.at == CONNECTION else f"{self.pipeline} of {self.connector}"

    @property
    def definitions(self) -> dict[str, Form]:
        return document(f"connectors/{self.line}.json")["definitions"]

    @property
    def form(self) -> Form:
        if self.at == CONNECTION:
            return connector_rows(self.line)[self.connector]["form"]
        return _option_form(self.line, self.connector, self.pipeline)

    @property
    def _prefix(self) -> str:
        return f"/openmetadata/{self.connector.lower()}"

    def smallest(self) -> Any:
        return smallest(self.form, self.definitions, Place(self._prefix))

    def right(self) -> list[Any]:
        """The smallest answer, and those that set everything."""
        return [self.smallest(), *filled(self.form, self.definitions, self._prefix)]

    def service(self, number: int, answer: Any) -> dict[str, Any]:
        options = answer if self.at == OPTIONS else _least_options(self)
        described = {"kind": "described", "config": answer}
        return {
            "name": f"service {number}",
            "connector": self.connector,
            "connection": described if self.at == CONNECTION else {"kind": "stored"},
            "pipelines": [{"type": self.pipeline, "options": options}],
        }


def _option_form(line: str, connector: str, pipeline: str) -> Form:
    """A few types have a form of their own for one kind of service."""
    table, catalog = document("pipelines.json"), document(f"connectors/{line}.json")
    row = next(row for row in table["pipelines"] if row["type"] == pipeline)
    kind = connector_rows(line)[connector]["kind"]
    config_type = row.get("configType") or table["metadataConfigTypes"].get(kind, "DatabaseMetadata")
    forms = catalog["options"]
    return forms.get(f"{config_type}.{kind}") or forms.get(config_type) or {"type": "object", "fields": {}}


def _least_options(subject: Subject) -> Any:
    form = _option_form(subject.line, subject.connector, subject.pipeline)
    return smallest(form, subject.definitions, Place(subject._prefix))


def connectors(line: str) -> list[Subject]:
    """Each with the first pipeline it has, metadata where it has that."""
    rows = connector_rows(line).items()
    return [Subject(line, name, row["pipelines"][0], CONNECTION) for name, row in rows]


def pipelines(line: str) -> list[Subject]:
    """Each type of each kind of service once, with the first connector that has it."""
    first: dict[tuple[str, str], Subject] = {}
    for name, row in connector_rows(line).items():
        for pipeline in row["pipelines"]:
            first.setdefault((row["kind"], pipeline), Subject(line, name, pipeline, OPTIONS))
    return list(first.values())
