"""One bundle under proof: a worked example, in one layout, generated for one release."""

from dataclasses import dataclass

from versions import Release, releases

EXAMPLES = ("python", "ecs", "virtualenv")
LAYOUTS = ("separate", "inline")

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
    awkward: bool = False
    """With text in its options that Python, YAML, JSON and Jinja would each take for something else."""

    @property
    def variant(self) -> str:
        layout = "" if self.layout == "separate" else f"-{self.layout}"
        return f"{self.example}{layout}{'-awkward' if self.awkward else ''}"

    @property
    def name(self) -> str:
        return f"{self.release.name} {self.variant}"

    @property
    def folder_name(self) -> str:
        return f"{self.release.name}-{self.variant}"


def cases() -> list[Case]:
    """Each release gets each example in each layout, and awkward text where most programs read it on its way."""
    return [
        case
        for release in releases()
        for case in (
            *(Case(release, example, layout) for layout in LAYOUTS for example in EXAMPLES),
            *(Case(release, "ecs", layout, awkward=True) for layout in LAYOUTS),
        )
    ]
