"""One bundle under proof: a worked example, in one layout, generated for one release and one server version."""

from dataclasses import dataclass, field

from versions import Release, openmetadata

EXAMPLES = ("python", "ecs", "virtualenv")
LAYOUTS = ("separate", "inline")


def operator_of(approach: str, release: Release) -> str:
    """The name of the operator that an approach runs with on a release."""
    return {
        "python": "PythonOperator",
        "ecs": release.ecs_operator,
        "virtualenv": "PythonVirtualenvOperator",
    }[approach]


@dataclass(frozen=True)
class Case:
    release: Release
    example: str
    layout: str = "separate"
    one_dag: bool = False
    """One DAG with a task for each pipeline of the service."""
    awkward: bool = False
    """With text in its options that Python, YAML, JSON and Jinja would each take for something else."""
    server: str = field(default_factory=lambda: openmetadata().server)

    @property
    def variant(self) -> str:
        layout = "" if self.layout == "separate" else f"-{self.layout}"
        one = "-one-dag" if self.one_dag else ""
        return f"{self.example}{layout}{one}{'-awkward' if self.awkward else ''}"

    @property
    def name(self) -> str:
        return f"{self.release.name} {self.variant}"

    @property
    def folder_name(self) -> str:
        return f"{self.release.name}-{self.variant}"

    @property
    def parsed(self) -> bool:
        """Whether the OpenMetadata that is installed for this proof is the one the bundle is written for."""
        return self.server == openmetadata().server
