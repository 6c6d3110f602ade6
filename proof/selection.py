"""What a run is asked for: every group of checks makes its list from this."""

from dataclasses import dataclass

from versions import Release


@dataclass(frozen=True)
class Selection:
    releases: tuple[Release, ...]
    """The releases asked for; without a wish, those that are always proven."""
    line: str | None = None
    """An OpenMetadata line (`1.12`), where only what concerns it is asked for."""
    everything: bool = False
    """`--all`: whatever a group leaves out otherwise, it does."""
    narrowed: bool = False
    """Whether a release or a line was named: then a group gives what concerns it, in its sample or not."""

    def takes_line(self, line: str) -> bool:
        return self.line in (None, line)

    def takes_release(self, name: str) -> bool:
        return any(release.name == name for release in self.releases)
