"""What an ECS DAG meets when it runs: an account made ready by its bundle, its source, and OpenMetadata."""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bundles.bundle import Bundle
from bundles.command_line import command_line, said
from environments.airflow import airflow_python
from outcome import Failed
from places import CACHE
from rig.aws.aws import Aws, aws
from rig.aws.ecs_side import EcsSide, make_ecs_side
from rig.aws.principal import Principal
from rig.openmetadata.stand_in import StandIn, openmetadata_api
from rig.postgres import Source, postgres
from runs.airflow_run import DagRun, run_dag
from runs.answers import PASSWORD, SERVICE, TOKEN, connection_of
from runs.dag_ids import dag_ids
from runs.ecs.answers import answers_for
from runs.ecs.case import EcsCase
from runs.ecs.fargate import Fargate
from runs.ecs.ingestion_image import FOLDER, image_python
from runs.plain_name import plain_name
from versions import release

Edit = Callable[[list[dict[str, Any]]], None]
"""Changes the statements of a role's policy."""
MWAA, TASK, EXECUTION = "mwaa", "task", "execution"


@dataclass(frozen=True)
class EcsStage:
    case: EcsCase
    answers: dict[str, Any]
    """As the person gave them."""
    source: Source
    api: StandIn
    aws: Aws
    folder: Path
    """All that the run writes is in here."""
    bundle: Bundle
    roles: dict[str, Principal]
    """MWAA's execution role, the task role and the task execution role, with what they were given in the account."""
    fargate: Fargate

    @property
    def secrets(self) -> dict[str, str]:
        """What must be seen nowhere."""
        return {"the password": self.source.password, "the token": self.api.token}

    def put_secrets(self, password: str | None = None) -> None:
        """Those that are right, or another password."""
        self.aws.put_secret(self.case.store, TOKEN, self.api.token, self.case.region)
        if self.case.connection == "described":
            self.aws.put_secret(self.case.store, PASSWORD, password or self.source.password, self.case.region)

    def run(self) -> DagRun:
        asked = release(self.case.release_name)
        [dag_id] = dag_ids(self.bundle).values()
        environment = self.aws.environment(self.roles[MWAA], self.case.region)
        return run_dag(airflow_python(asked), asked, self.bundle, dag_id, environment, self.folder / "airflow")


def _bundle(answers: dict[str, Any], folder: Path) -> Bundle:
    answer = command_line("-", "--out", str(folder / "bundle"), given=json.dumps(answers))
    if answer.returncode != 0:
        raise Failed(f"npm run bundle -- - --out {said(answer)}")
    return Bundle(folder / "bundle")


def _roles(account: Aws, side: EcsSide, region: str, edits: dict[str, Edit]) -> dict[str, Principal]:
    roles = {}
    for kind, arn in ((MWAA, side.mwaa_role), (TASK, side.task_role), (EXECUTION, side.execution_role)):
        role = account.role(arn, region)
        for document in role.policies:
            edits.get(kind, lambda _statements: None)(document["Statement"])
        roles[kind] = account.acts_as(arn, role)
    return roles


@contextmanager
def ecs_stage(
    case: EcsCase, name: str = "", edits: dict[str, Edit] | None = None, image: Path = FOLDER
) -> Iterator[EcsStage]:
    """`name` tells two stages of a case apart; `edits` change what a role may do; `image` is its working folder.

    The secrets are put by who runs something on it.
    """
    folder = CACHE / "runs" / plain_name(name or case.name)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    image_python(case.line)  # else the first container would wait for it
    with postgres() as source, openmetadata_api(case.line.server) as api, aws() as account:
        if case.connection == "stored":
            api.have_service("databaseServices", SERVICE, "Postgres", connection_of(source, source.password))
        answers = answers_for(case, source, api)
        bundle = _bundle(answers, folder)
        roles = _roles(account, make_ecs_side(account, bundle), case.region, edits or {})
        account.on_run_task = fargate = Fargate(folder, image)
        yield EcsStage(case, answers, source, api, account, folder, bundle, roles, fargate)
