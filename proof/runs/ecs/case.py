"""One ECS bundle whose DAG is executed."""

from dataclasses import dataclass

from installs.catalog import Line
from promise import Promise
from runs.case import REGIONS


@dataclass(frozen=True)
class EcsCase:
    release_name: str
    line: Line
    setup: str = "cloudformation"
    """What the account is made ready with: the stack of the bundle, or its commands."""
    store: str = "secrets-manager"
    layout: str = "separate"
    connection: str = "described"
    partition: str = "aws"
    awkward: bool = False
    """With patterns that Jinja, YAML, JSON, Python and a shell would each take for something else."""
    long: bool = False
    """With a config that RunTask's overrides cannot hold."""
    held: bool = False
    """On a fixed revision, in a cluster that was there before."""

    @property
    def region(self) -> str:
        return REGIONS[self.partition]

    @property
    def name(self) -> str:
        unusual = {
            self.store: True,
            self.layout: True,
            "connection stored": self.connection == "stored",
            self.partition: self.partition != "aws",
            "awkward": self.awkward,
            "long config": self.long,
            "fixed revision": self.held,
            self.setup: True,
        }
        how = ", ".join(word for word, is_so in unusual.items() if is_so)
        return f"run-ecs {self.release_name} {self.line.ingestion} Postgres metadata ({how})"

    @property
    def promise(self) -> Promise:
        return Promise("runs", "ecs", self.release_name, self.line.ingestion)
