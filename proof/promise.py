"""What the product promises of an approach, a release and an OpenMetadata version, and a check can show to hold."""

from dataclasses import dataclass

KINDS = ("loads", "parses", "installs", "runs")
"""Airflow loads the DAGs; OpenMetadata's parser takes the configs; pip installs the requirements; a run brings data."""


@dataclass(frozen=True)
class Promise:
    kind: str
    approach: str
    release: str
    ingestion: str
