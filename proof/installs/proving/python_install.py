"""PythonOperator: the bundle's requirements.txt goes into the release's own Airflow, as MWAA installs it."""

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

from installs.answers import Services
from installs.proving.ask import airflow_version, import_errors, versions
from installs.proving.image import essential_constraints, fresh_image, full_constraints, pins_in
from installs.proving.judge import Installation, excused, problems, without_pin
from installs.proving.pip import as_mwaa, broken
from installs.proving.wanted_imports import AIRFLOW, said, wanted_imports
from outcome import Failed, require_none
from versions import Release


@dataclass(frozen=True)
class PythonInstall:
    """The services asked for decide what has to import."""

    name: str
    release: Release
    line: str
    requirements: str
    services: Services

    def inputs(self) -> list[str]:
        """All that decides the result, besides this code."""
        release = self.release
        files = (essential_constraints(release), full_constraints(release))
        texts = [file.read_text("utf-8") for file in files]
        image = [*release.image, *release.pins, *release.build_pins]
        imports = json.dumps(wanted_imports(self.line, self.services))
        return [release.name, self.line, self.requirements, imports, *texts, *image]

    def prove(self, keep: bool) -> str:
        with (
            tempfile.TemporaryDirectory(prefix="installs-") as home,
            fresh_image(self.release, self.name, keep) as python,
        ):
            return self._prove(python, Path(home))

    def _prove(self, python: Path, home: Path) -> str:
        essential = essential_constraints(self.release)
        before, broken_before = versions(python, home), broken(python, home)
        ran = as_mwaa(python, home, self.requirements, essential, full_constraints(self.release))
        after, broken_after = versions(python, home), broken(python, home)
        done = Installation(before, after, broken_before, broken_after, self.requirements, pins_in(essential))
        require_none([*problems(done), *self._imports(python, home)])
        known = excused(broken_after)
        unmet = f", {len(known)} accepted of pip check" if known else ""
        loose = f", {len(without_pin(done))} without a pin" if without_pin(done) else ""
        counts = f"{len(after)} packages, {len(done.moved)} moved, {len(done.new)} new{loose}{unmet}"
        return f"{counts}, pip {ran.seconds:.0f} s"

    def _imports(self, python: Path, home: Path) -> list[str]:
        """One process: a task's workflow is imported where Airflow already is."""
        wanted = [*AIRFLOW, *wanted_imports(self.line, self.services)]
        found = said(import_errors(python, home, wanted))
        try:
            version = airflow_version(python, home)
        except Failed as failure:
            return [*found, str(failure)]
        return found if version == self.release.name else [*found, f"airflow version prints {version!r}"]
