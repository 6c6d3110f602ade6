"""The product under judgement: what it says and writes for a sample, when a judge asks for it."""

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from bundles.bundle import Bundle
from bundles.command_line import command_line, said
from bundles.generate import write_bundle
from bundles.verdict import VERDICTS
from mutations.sample import RunSample, Sample
from outcome import Failed
from versions import Release, release


@dataclass(frozen=True)
class Product:
    sample: Sample | RunSample
    folder: Path
    """What is written goes here; it may stay for whoever wants to look."""

    @property
    def release(self) -> Release:
        return release(self.sample.release_name)

    @property
    def answers(self) -> dict[str, Any]:
        if isinstance(self.sample, RunSample):
            raise TypeError(f"the bundle of {self.sample.name} is written on the stage of its run")
        return self.sample.answers()

    @cached_property
    def bundle(self) -> Bundle:
        return write_bundle(self.answers, self.folder / "bundle")

    @cached_property
    def _errors(self) -> list[dict[str, str]]:
        answer = command_line("-", "--check", "--json", given=json.dumps(self.answers))
        try:
            findings = json.loads(answer.stdout)
        except ValueError as error:
            raise Failed(f"npm run bundle -- --check --json {said(answer)}") from error
        return [one for one in findings if one["severity"] == "error"]

    @property
    def errors(self) -> list[str]:
        """Whatever it finds wrong with the sample's answers."""
        return [one["message"] for one in self._errors]

    @property
    def refusals(self) -> list[str]:
        """What it says of the sample's release, server and connectors, where that can't work together."""
        return [one["message"] for one in self._errors if VERDICTS.fullmatch(one["path"])]

    @cached_property
    def archive(self) -> Path:
        """The bundle as one zip."""
        answers = self.bundle.folder.with_name("bundle.json")
        archive = self.folder / "bundle.zip"
        archive.unlink(missing_ok=True)
        answer = command_line(str(answers), "--zip", str(archive))
        if answer.returncode != 0:
            raise Failed(f"npm run bundle -- {answers.name} --zip {said(answer)}")
        return archive
