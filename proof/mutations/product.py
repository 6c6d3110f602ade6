"""The product under judgement: what it says and writes for a sample, when a judge asks for it."""

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bundles.bundle import Bundle
from bundles.command_line import command_line, said
from bundles.generate import write_bundle
from bundles.verdict import VERDICTS
from mutations.sample import Sample
from outcome import Failed
from versions import Release


@dataclass(frozen=True)
class Product:
    sample: Sample
    folder: Path
    """What is written goes here; it may stay for whoever wants to look."""

    @property
    def release(self) -> Release:
        return self.sample.case.release

    @cached_property
    def bundle(self) -> Bundle:
        return write_bundle(self.sample.answers(), self.folder / "bundle")

    @cached_property
    def refusals(self) -> list[str]:
        """What it says of the sample's release, server and connectors, where that can't work together."""
        answer = command_line("-", "--check", "--json", given=json.dumps(self.sample.answers()))
        try:
            findings = json.loads(answer.stdout)
        except ValueError as error:
            raise Failed(f"npm run bundle -- --check --json {said(answer)}") from error
        return [one["message"] for one in findings if one["severity"] == "error" and VERDICTS.fullmatch(one["path"])]

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
