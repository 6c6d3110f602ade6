"""What a policy must not allow: the neighbours of what it is for. Asked without a request being made."""

from dataclasses import dataclass
from typing import Any

from rig.aws.asking.asked import Asked
from rig.aws.partition import arn, partition_of
from rig.aws.permission import policies_allow


@dataclass(frozen=True)
class Names:
    """Of the ECS side of a bundle, as its answers have them."""

    region: str
    account: str
    cluster: str
    family: str
    container: str
    log_group: str
    stream_prefix: str
    task_role: str
    execution_role: str
    store: str
    secrets: tuple[str, ...]
    airflows: tuple[str, ...]
    """The environments whose Airflow is a source that is read over MWAA's REST API."""

    def arn(self, service: str, rest: str) -> str:
        return arn(service, self.region, rest, self.account)

    def role(self, name: str) -> str:
        """By its name, or the ARN of one that exists."""
        return name if name.startswith("arn:") else f"arn:{partition_of(self.region)}:iam::{self.account}:role/{name}"


def _secrets_in(tree: Any) -> list[str]:
    if isinstance(tree, dict):
        own = [tree["secret"]] if isinstance(tree.get("secret"), str) else []
        return own + [name for value in tree.values() for name in _secrets_in(value)]
    return [name for one in tree for name in _secrets_in(one)] if isinstance(tree, list) else []


def _airflow_of(service: dict[str, Any]) -> list[str]:
    connection = service["connection"].get("config", {}).get("connection", {})
    auth = connection.get("authConfig", {}) if service["connector"] == "Airflow" else {}
    return [auth["mwaaConfig"]["mwaaEnvironmentName"]] if "mwaaConfig" in auth else []


def names_in(answers: dict[str, Any]) -> Names:
    environment, approach = answers["environment"], answers["approach"]
    return Names(
        region=environment["region"],
        account=environment["account"],
        cluster=approach["cluster"],
        family=approach["family"],
        container=approach["container"],
        log_group=approach["logGroup"],
        stream_prefix=approach["logStreamPrefix"],
        task_role=approach["taskRole"],
        execution_role=approach["taskExecutionRole"],
        store=answers["openmetadata"]["secretStore"],
        secrets=tuple(dict.fromkeys(_secrets_in([answers["openmetadata"], answers["services"]]))),
        airflows=tuple(dict.fromkeys(name for service in answers["services"] for name in _airflow_of(service))),
    )


def airflow_ask(names: Names, environment: str, role: str = "Viewer") -> Asked:
    """Reading DAGs as the Airflow source does. moto has no MWAA, so it is asked and not called."""
    return Asked("airflow:InvokeRestApi", (names.arn("airflow", f"role/{environment}/{role}"),))


def secret_ask(names: Names, name: str, suffix: str = "-a1B2c3") -> Asked:
    """Reading a secret of the bundle's store."""
    if names.store == "secrets-manager":
        given = {"secretsmanager:SecretId": (name,)}
        return Asked("secretsmanager:GetSecretValue", (names.arn("secretsmanager", f"secret:{name}{suffix}"),), given)
    return Asked("ssm:GetParameter", (names.arn("ssm", f"parameter/{name.removeprefix('/')}"),))


def _stream(names: Names, action: str, group: str = "", container: str = "") -> Asked:
    stream = f"{names.stream_prefix}/{container or names.container}/0a1b"
    return Asked(f"logs:{action}", (names.arn("logs", f"log-group:{group or names.log_group}:log-stream:{stream}"),))


def widening_probes(names: Names) -> dict[str, Asked]:
    """None of them may be allowed to the worker, to the task or to ECS for the task."""
    here = {"ecs:cluster": (names.arn("ecs", f"cluster/{names.cluster}"),)}
    there = {"ecs:cluster": (names.arn("ecs", "cluster/another"),)}
    family, task = names.arn("ecs", f"task-definition/{names.family}"), names.arn("ecs", f"task/{names.cluster}/0a1b")
    to_ecs = {"iam:PassedToService": ("ecs-tasks.amazonaws.com",)}
    probes = {
        "run another family": Asked("ecs:RunTask", (names.arn("ecs", "task-definition/another:1"),), here),
        "run a family whose name begins alike": Asked("ecs:RunTask", (f"{family}x:1",), here),
        "run in another cluster": Asked("ecs:RunTask", (f"{family}:1",), there),
        "run in another region": Asked("ecs:RunTask", (f"{family}:1".replace(names.region, "eu-west-9"),), here),
        "pass another role": Asked("iam:PassRole", (names.role("administrator"),), to_ecs),
        **{
            f"pass {role} to another service": Asked(
                "iam:PassRole", (names.role(role),), {"iam:PassedToService": ("ec2.amazonaws.com",)}
            )
            for role in (names.task_role, names.execution_role)
        },
        "give a task an administrator": Asked("iam:PutRolePolicy", (names.role(names.task_role),)),
        "register a task definition": Asked("ecs:RegisterTaskDefinition", (f"{family}:*",)),
        "list tasks": Asked("ecs:ListTasks", context=here),
        "read another log group": _stream(names, "GetLogEvents", "/ecs/another"),
        "read another container's log": _stream(names, "GetLogEvents", container="another"),
        "write another log group": _stream(names, "PutLogEvents", "/ecs/another"),
        "write another container's log": _stream(names, "PutLogEvents", container="another"),
        "make a log group": Asked("logs:CreateLogGroup", (names.arn("logs", f"log-group:{names.log_group}"),)),
        "read another secret": secret_ask(names, "/another/secret"),
        **{
            f"read a secret whose name begins with {name}": secret_ask(names, f"{name}-of-production")
            for name in names.secrets
        },
        "read another environment's Airflow": airflow_ask(names, "another"),
        **{f"change the Airflow of {name}": airflow_ask(names, name, "Admin") for name in names.airflows},
        "list all secrets": Asked("secretsmanager:ListSecrets"),
        "change a secret": Asked("secretsmanager:PutSecretValue", (names.arn("secretsmanager", "secret:x-a1B2c3"),)),
    }
    for action in ("ecs:DescribeTasks", "ecs:StopTask"):
        other = names.arn("ecs", "task/another/0a1b")
        probes[f"{action} in another cluster"] = Asked(action, (other,), there)
        probes[f"{action} of a task here, naming another cluster"] = Asked(action, (task,), there)
    return probes


def widened(documents: tuple[dict[str, Any], ...], names: Names) -> list[str]:
    """The probes that these policies allow: there should be none."""
    probes = widening_probes(names)
    return [what for what, asked in probes.items() if policies_allow(documents, asked).allowed]
