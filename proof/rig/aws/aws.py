"""The AWS of a run. See `aws()`."""

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rig.aws.answer import Answer, denied, error
from rig.aws.asking.every import asked_of
from rig.aws.client import Client, Refused
from rig.aws.ecs import OPERATIONS, Ecs, look_up
from rig.aws.iam.evaluate import service_may_assume
from rig.aws.moto_process import moto
from rig.aws.partition import GLOBAL, partition_of
from rig.aws.permission import judge, refusal, unmapped
from rig.aws.principal import Call, Principal
from rig.aws.proxy import forward, serving
from rig.aws.pull import pull_asks
from rig.aws.request import Request
from rig.aws.roles import assumed_by_tasks, policies_of, trust_of
from rig.aws.task import ContainerResult, RunTask
from rig.aws.tasks import Tasks

ADMIN = "ADMIN"
OLD_BOTOCORE = Path(__file__).with_name("inside") / "old_botocore"


def _principal(name: str, policies: tuple[dict[str, Any], ...] = (), everything: bool = False) -> Principal:
    return Principal(name, f"AKIA{secrets.token_hex(8).upper()}", secrets.token_hex(20), policies, everything)


class Aws:
    """Made by `aws()`."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._principals: dict[str, Principal] = {}
        self._roles: dict[str, Principal] = {}
        self.endpoint = ""
        self.calls: list[Call] = []
        self.on_run_task: Callable[[RunTask], ContainerResult] = lambda _request: ContainerResult(0)
        """Runs a task's container; set by who has one. Without it a task ends at once and well."""
        self.admin = self._known(_principal(ADMIN, everything=True))
        self._rig = self._known(_principal("the rig itself", everything=True))
        self._tasks = Tasks(self)
        self._ecs = Ecs(self._tasks, self._unassumable)

    def _known(self, principal: Principal) -> Principal:
        self._principals[principal.access_key] = principal
        return principal

    def principal(self, name: str, policies: list[dict[str, Any]]) -> Principal:
        """What it may do is exactly what these documents say."""
        return self._known(_principal(name, tuple(policies)))

    def acts_as(self, role_arn: str, principal: Principal) -> Principal:
        """From now on a task that has this role may do what this principal may, whatever IAM holds."""
        self._roles[role_arn] = principal
        return principal

    def role(self, role_arn: str, region: str) -> Principal:
        """Whoever has taken on this role of moto's IAM, with the policies it has now."""
        if role_arn in self._roles:
            return self._roles[role_arn]
        return self._known(_principal(role_arn, policies_of(self._iam(region), role_arn)))

    def _iam(self, region: str) -> Client:
        return self._inner(GLOBAL[partition_of(region)])

    def environment(self, principal: Principal, region: str, old_botocore: bool = False) -> dict[str, str]:
        """Variables for a process that acts as this principal, to be put over its others.

        `old_botocore`: for one before 1.31, which does not read AWS_ENDPOINT_URL (Airflow up to 2.6).
        """
        return {
            **({"PYTHONPATH": str(OLD_BOTOCORE)} if old_botocore else {}),
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
        client = self._inner(region)
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
        """Nothing is pulled; but who pulls from ECR has to be allowed to. Refuses with `Refused`."""
        role = self.role(role_arn, region) if role_arn else None
        for asked in pull_asks(image):
            call = judge(role or _principal("no task execution role"), asked, region, {"image": image})
            self.calls.append(call)
            if not call.allowed:
                raise Refused("AccessDeniedException", refusal(call))

    def _unassumable(self, role_arn: str, task_arn: str) -> str | None:
        """Why ECS can't take on a role; none if it can."""
        region = task_arn.split(":")[3]
        trust = trust_of(self._iam(region), role_arn)
        if trust and service_may_assume(trust, "ecs-tasks.amazonaws.com", assumed_by_tasks(task_arn)):
            return None
        return (
            f"ECS was unable to assume the role '{role_arn}' that was provided for this task. Please verify that the "
            "role being passed has the proper trust relationship and permissions and that your IAM user has "
            "permissions to pass this role."
        )

    def _refused(self, principal: Principal, request: Request) -> Answer | None:
        """What is asked is kept, but not what this rig asks itself as the administrator."""
        asked = asked_of(request, self._inner(request.region)) if not principal.everything else None
        if asked is None:
            calls = [unmapped(principal, request)]
        else:
            calls = [judge(principal, one, request.region, request.parameters) for one in asked]
        self.calls += calls
        refused = next((call for call in calls if not call.allowed), None)
        return denied(request, refusal(refused)) if refused else None

    def _inner(self, region: str) -> Client:
        return self.client(self._rig, region)

    def answer(self, request: Request) -> Answer:
        """What the proxy gives back."""
        principal = self._principals.get(request.access_key)
        if principal is None:
            return error(request, 403, "UnrecognizedClientException", "The security token included is invalid.")
        refused = self._refused(principal, request) if principal is not self._rig else None
        if refused:
            return refused
        if request.service == "ecs" and request.operation in OPERATIONS:
            return self._ecs.answer(request, look_up(self._inner(request.region), request))
        return forward(self._port, request)

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
