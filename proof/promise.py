"""What the product promises of an approach, a release and an OpenMetadata version, and a check can show to hold."""

from dataclasses import dataclass

KINDS = ("loads", "parses", "installs", "runs", "refused")
"""Airflow loads the DAGs; OpenMetadata's parser takes the configs; pip installs the requirements; a run brings data;
or the product refuses the pair, and a resolver finds nothing either."""


@dataclass(frozen=True)
class Promise:
    kind: str
    approach: str
    release: str
    ingestion: str
