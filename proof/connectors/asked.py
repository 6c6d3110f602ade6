"""What the product and OpenMetadata say of answers: many services in one document, one document a subject."""

import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from bundles.answers import example
from bundles.bundle import Bundle
from bundles.generate import emptied
from checks.openmetadata_worker import Ask, ask_openmetadata
from connectors.subject import Subject
from installs.catalog import document, lines
from matrix.environments import parser_of
from matrix.judged import Findings, findings_of
from places import CACHE


def parser(line: str) -> Ask:
    """One process a line: any of its environments parses as the others do."""
    return partial(ask_openmetadata, python=parser_of((line, "", "")).interpreter())


def _answers(subject: Subject, given: Sequence[Any]) -> dict[str, Any]:
    server = next(one.server for one in lines() if one.name == subject.line)
    answers = json.loads(example("ecs" if image_runs(subject.pipeline, server) else "python"))
    answers["openmetadata"]["server"] = server
    answers["runtime"] = {**answers.get("runtime", {}), "layout": "separate"}
    answers["services"] = [subject.service(number, one) for number, one in enumerate(given)]
    return answers


def image_runs(pipeline: str, server: str) -> bool:
    """An image without the pipeline's workflow is another rule's matter; the config is the same in each approach."""
    row = next(row for row in document("pipelines.json")["pipelines"] if row["type"] == pipeline)
    since = row.get("imageSince", "0")
    return [int(part) for part in server.split(".")] >= [int(part) for part in since.split(".")]


def _errors(findings: Findings, number: int) -> list[str]:
    """Of one service: what is wrong elsewhere in the answers stops all of them."""
    place = f"services.{number}."
    return [
        f"{one['path']}: {one['message']}"
        for one in findings
        if one["severity"] == "error" and (one["path"].startswith(place) or not one["path"].startswith("services."))
    ]


def product_says(subjects: Sequence[Subject], given: Sequence[Sequence[Any]]) -> list[list[list[str]]]:
    """By subject, by answer, the product's errors."""
    said = findings_of([_answers(*each) for each in zip(subjects, given, strict=True)])
    return [
        [_errors(findings, number) for number in range(len(answers))]
        for findings, answers in zip(said, given, strict=True)
    ]


def product_tells(subjects: Sequence[Subject], given: Sequence[Sequence[Any]]) -> list[list[set[str]]]:
    """By subject, by answer, the places of the connection that the product has anything to say of."""
    said = findings_of([_answers(*each) for each in zip(subjects, given, strict=True)])
    return [
        [
            {one["path"].removeprefix(place) for one in findings if one["path"].startswith(place)}
            for place in (f"services.{number}.connection.config." for number in range(len(answers)))
        ]
        for findings, answers in zip(said, given, strict=True)
    ]


def configs(subjects: Sequence[Subject], given: Sequence[Sequence[Any]], folder: str) -> list[list[str]]:
    """By subject, by answer, the text of its workflow config; [] for a subject that the product refuses."""
    out = emptied(CACHE / "bundles" / folder)
    findings_of([_answers(*each) for each in zip(subjects, given, strict=True)], "--out", str(out))
    return [_of_bundle(out / str(number + 1)) for number in range(len(subjects))]


def _of_bundle(folder: Path) -> list[str]:
    """In the order of the services: each has one pipeline."""
    if not folder.is_dir():
        return []
    bundle = Bundle(folder)
    files = {bundle.pipeline_of(str(file)): file for file in bundle.config_files()}
    return [files[pipeline].read_text("utf-8") for pipeline in bundle.pipelines]
