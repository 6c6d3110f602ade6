"""The AWS of a run. See `aws()`."""

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from rig.aws.answer import Answer, error
from rig.aws.client import Client
from rig.aws.ecs import OPERATIONS, Ecs, Named, look_up
from rig.aws.moto_process import moto
from rig.aws.partition import GLOBAL, partition_of
from rig.aws.principal import Call, Principal
from rig.aws.proxy import forward, serving
from rig.aws.request import Request
from rig.aws.roles import policies_of
from rig.aws.task import ContainerResult, RunTask
from rig.aws.tasks import Tasks

ADMIN = "ADMIN"


def _principal(name: str, policies: tuple[dict[str, Any], ...] = (), everything: bool = False) -> Principal:
    return Principal(name, f"AKIA{secrets.token_hex(8).upper()}", secrets.token_hex(20), policies, everything)


class Aws:
    """Made by `aws()`."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._principals: dict[str, Principal] = {}
        self.endpoint = ""
        self.calls: list[Call] = []
        self.on_run_task: Callable[[RunTask], ContainerResult] = lambda _request: ContainerResult(0)
        """Runs a task's container; set by who has one. Without it a task ends at once and well."""
        self.admin = self._known(_principal(ADMIN, everything=True))
        self._tasks = Tasks(self)
        self._ecs = Ecs(self._tasks, self._unassumable)

    def _known(self, principal: Principal) -> Principal:
        self._principals[principal.access_key] = principal
        return principal

    def principal(self, name: str, policies: list[dict[str, Any]]) -> Principal:
        """What it may do is exactly what these documents say."""
        return self._known(_principal(name, tuple(policies)))

    def role(self, role_arn: str, region: str) -> Principal:
        """Whoever has taken on this role of moto's IAM, with the policies it has now."""
        iam = self.client(self.admin, GLOBAL[partition_of(region)])
        return self._known(_principal(role_arn, policies_of(iam, role_arn)))

    def environment(self, principal: Principal, region: str) -> dict[str, str]:
        """Variables for a process that acts as this principal, to be put over its others."""
        return {
            "AWS_ENDPOINT_URL": self.endpoint,
            "AWS_ACCESS_KEY_ID": principal.access_key,
            "AWS_SECRET_ACCESS_KEY": principal.secret_key,
            "AWS_DEFAULT_REGION": region,
            "AWS_REGION": region,
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_CONFIG_FILE": os.devnull,
            "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        }

    def client(self, principal: Principal, region: str) -> Client:
        """For the proof's own Python, which has no boto3."""
        return Client(self.endpoint, principal, region)

    def put_secret(self, store: str, name: str, value: str, region: str) -> None:
        """`store`: `secrets-manager` or `parameter-store`, there as a SecureString."""
        client = self.client(self.admin, region)
        if store == "secrets-manager":
            client.json("secretsmanager", "CreateSecret", {"Name": name, "SecretString": value})
        elif store == "parameter-store":
            client.json("ssm", "PutParameter", {"Name": name, "Value": value, "Type": "SecureString"})
        else:
            raise ValueError(f"no store {store!r}")

    def role_client(self, role_arn: str, region: str) -> Client:
        """For what ECS itself does for a task."""
        return self.client(self.role(role_arn, region), region)

    def role_environment(self, role_arn: str, region: str) -> dict[str, str]:
        return self.environment(self.role(role_arn, region), region)

    def pull(self, role_arn: str, image: str, region: str) -> None:
        """Nothing is pulled."""

    def _unassumable(self, role_arn: str, cluster_arn: str) -> str | None:
        return None

    def answer(self, request: Request) -> Answer:
        """What the proxy gives back."""
        principal = self._principals.get(request.access_key)
        if principal is None:
            return error(request, 403, "UnrecognizedClientException", "The security token included is invalid.")
        if request.service == "ecs" and request.operation in OPERATIONS:
            return self._ecs.answer(request, self._named(request))
        return forward(self._port, request)

    def _named(self, request: Request) -> Named:
        return look_up(self.client(self.admin, request.region), request)

    def close(self) -> None:
        self._tasks.close()


@contextmanager
def aws() -> Iterator[Aws]:
    """A fresh one with nothing in it, gone afterwards; tasks that still run are told to stop first."""
    with moto() as port:
        made = Aws(port)
        with serving(made.answer) as made.endpoint:
            try:
                yield made
            finally:
                made.close()
