"""PythonVirtualenvOperator: the requirements of a DAG go into an empty virtualenv of the release's Python."""

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

from installs.answers import Services
from installs.proving.ask import import_errors, versions
from installs.proving.image import empty_virtualenv
from installs.proving.judge import Installation, excused, problems, without_pin
from installs.proving.pip import broken, install
from installs.proving.wanted_imports import said, wanted_imports
from outcome import require_none


@dataclass(frozen=True)
class VirtualenvInstall:
    """The services asked for decide what has to import."""

    name: str
    python: str
    line: str
    requirements: str
    services: Services

    def inputs(self) -> list[str]:
        """All that decides the result, besides this code. Releases of one Python are alike."""
        return [self.python, self.line, self.requirements, json.dumps(wanted_imports(self.line, self.services))]

    def prove(self, keep: bool) -> str:
        with (
            tempfile.TemporaryDirectory(prefix="installs-") as home,
            empty_virtualenv(self.python, self.name, keep) as python,
        ):
            return self._prove(python, Path(home))

    def _prove(self, python: Path, home: Path) -> str:
        before = versions(python, home)
        ran = install(python, home, self.requirements)
        after, broken_after = versions(python, home), broken(python, home)
        done = Installation(before, after, [], broken_after, self.requirements, {})
        imports = import_errors(python, home, wanted_imports(self.line, self.services))
        require_none([*problems(done), *said(imports)])
        known = excused(broken_after)
        unmet = f", {len(known)} accepted of pip check" if known else ""
        loose = f", {len(without_pin(done))} without a pin" if without_pin(done) else ""
        return f"{len(after)} packages{loose}{unmet}, pip {ran.seconds:.0f} s"
