"""What a DAG meets when it runs: a real PostgreSQL, the stand-in of OpenMetadata, and an AWS that holds the secrets."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bundles.bundle import Bundle
from bundles.command_line import command_line, said
from outcome import Failed
from places import CACHE
from rig.aws.aws import Aws, aws
from rig.aws.principal import Principal
from rig.openmetadata.stand_in import StandIn, openmetadata_api
from rig.postgres import Source, postgres
from runs.answers import PASSWORD, SERVICE, TOKEN, answers_for, connection_of
from runs.case import RunCase
from runs.plain_name import plain_name


@dataclass(frozen=True)
class Stage:
    case: RunCase
    source: Source
    api: StandIn
    aws: Aws
    folder: Path
    """All that the run writes is in here."""
    bundle: Bundle

    @property
    def secrets(self) -> dict[str, str]:
        """What must be seen nowhere."""
        return {"the password": self.source.password, "the token": self.api.token}

    def put_secrets(self, password: str | None = None, token: str | None = None) -> None:
        """Those that are right, or what a fault has instead."""
        store, region = self.case.store, self.case.region
        self.aws.put_secret(store, TOKEN, token or self.api.token, region)
        if self.case.connection == "described":
            self.aws.put_secret(store, PASSWORD, password or self.source.password, region)

    def worker(self) -> Principal:
        """It may do what the bundle's own documents for MWAA's execution role say, and nothing else."""
        files = ("mwaa-execution-role-policy.json", "mwaa-airflow-logs-policy.json")
        documents = [json.loads((self.bundle.folder / "iam" / name).read_text("utf-8")) for name in files]
        return self.aws.principal("mwaa-execution-role", documents)


def _bundle(case: RunCase, source: Source, api: StandIn, folder: Path) -> Bundle:
    given = json.dumps(answers_for(case, source, api, folder))
    answer = command_line("-", "--out", str(folder / "bundle"), given=given)
    if answer.returncode != 0:
        raise Failed(f"npm run bundle -- - --out {said(answer)}")
    return Bundle(folder / "bundle")


@contextmanager
def stage(case: RunCase, name: str = "") -> Iterator[Stage]:
    """`name` tells two stages of a case apart. The secrets are put by who runs something on it."""
    folder = CACHE / "runs" / plain_name(name or case.name)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        with postgres() as source, openmetadata_api(case.line.server) as api, aws() as account:
            if case.connection == "stored":
                api.have_service("databaseServices", SERVICE, "Postgres", connection_of(source, source.password))
            yield Stage(case, source, api, account, folder, _bundle(case, source, api, folder))
    finally:
        shutil.rmtree(folder / "venv-cache", ignore_errors=True)
