"""One bundle under proof: a worked example, in one layout, generated for one release."""

from dataclasses import dataclass

from versions import Release, releases

EXAMPLES = ("python", "ecs", "virtualenv")

OPERATORS = {
    "python": "PythonOperator",
    "ecs": "EcsRunTaskOperator",
    "virtualenv": "PythonVirtualenvOperator",
}


@dataclass(frozen=True)
class Case:
    release: Release
    example: str
    layout: str = "separate"

    @property
    def variant(self) -> str:
        return self.example if self.layout == "separate" else f"{self.example}-{self.layout}"

    @property
    def name(self) -> str:
        return f"{self.release.name} {self.variant}"

    @property
    def folder_name(self) -> str:
        return f"{self.release.name}-{self.variant}"


def cases() -> list[Case]:
    """Each release loads each example, and the python one in the inline layout too."""
    return [
        case
        for release in releases()
        for case in (*(Case(release, example) for example in EXAMPLES), Case(release, "python", "inline"))
    ]
