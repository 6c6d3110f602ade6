"""A cell: one promise about installing, for an approach, a release and an OpenMetadata version."""

from dataclasses import dataclass

from installs.catalog import Line
from versions import Release, release


@dataclass(frozen=True)
class Cell:
    approach: str
    release_name: str
    line: Line

    @property
    def release(self) -> Release:
        return release(self.release_name)

    @property
    def name(self) -> str:
        """A virtualenv holds nothing of Airflow, so its Python is what it stands for."""
        where = self.release_name if self.approach == "python" else f"{self.release.python} ({self.release_name})"
        return f"{self.approach} {where} {self.line.ingestion}"

    @property
    def folder_name(self) -> str:
        return f"{self.approach}-{self.release_name}-{self.line.ingestion}"
