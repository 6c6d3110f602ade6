"""One bundle under proof whose DAGs are executed."""

from dataclasses import dataclass

from installs.catalog import Line
from installs.cell import Cell
from promise import Promise

REGIONS = {"aws": "us-east-2", "aws-cn": "cn-north-1"}


@dataclass(frozen=True)
class RunCase:
    approach: str
    release_name: str
    line: Line
    pipelines: tuple[str, ...] = ("metadata",)
    """Run in this order against the same OpenMetadata: the others work on tables that are there already."""
    store: str = "secrets-manager"
    layout: str = "separate"
    connection: str = "described"
    partition: str = "aws"
    plugin: bool = False
    venv_cache: bool = False
    """A virtualenv that the second DAG takes over from the first."""
    one_dag: bool = False
    """All pipelines as tasks of one DAG, which is run once."""

    @property
    def region(self) -> str:
        return REGIONS[self.partition]

    @property
    def cell(self) -> Cell:
        return Cell(self.approach, self.release_name, self.line)

    @property
    def name(self) -> str:
        unusual = {
            "connection stored": self.connection == "stored",
            self.partition: self.partition != "aws",
            "plugin": self.plugin,
            "venv cache": self.venv_cache,
            "one DAG": self.one_dag,
        }
        how = ", ".join([self.store, self.layout, *(word for word, is_so in unusual.items() if is_so)])
        what = f"{self.release_name} {self.line.ingestion} Postgres {'+'.join(self.pipelines)}"
        return f"run-{self.approach} {what} ({how})"

    @property
    def promise(self) -> Promise:
        return Promise("runs", self.approach, self.release_name, self.line.ingestion)
