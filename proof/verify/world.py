"""An account after a deployment: the runbook carried out, a network for the tasks, logs, Airflow and a server."""

import dataclasses
import json
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bundles.bundle import Bundle
from outcome import require_none
from rig.openmetadata.stand_in import StandIn, openmetadata_api
from shell.runbook import runbook
from shell.walk import Walk, walking
from verify.arrange import Call, arrange

INSTALLED = ["Collecting openmetadata-ingestion", "Successfully installed openmetadata-ingestion-1.12.14.2"]
MANIFEST = json.dumps({"schemaVersion": 2, "mediaType": "application/vnd.docker.distribution.manifest.v2+json"})
ANYWHERE = "0.0.0.0/0"


@dataclass
class World:
    person: Walk
    server: StandIn
    made: dict[str, str] = field(default_factory=dict)
    """Ids of the network."""

    @property
    def name(self) -> str:
        return self.person.bundle.answers["environment"]["name"]

    def do(self, *calls: Call) -> list[dict[str, Any]]:
        return arrange(self.person.account, list(calls))

    def log(self, component: str, stream: str, lines: list[str]) -> None:
        group = f"airflow-{self.name}-{component}"
        now = int(time.time() * 1000) + 1000
        events = [{"timestamp": now + number, "message": line} for number, line in enumerate(lines)]
        of = {"logGroupName": group, "logStreamName": stream}
        self.do(("logs", "create_log_stream", of), ("logs", "put_log_events", {**of, "logEvents": events}))


def _network(world: World) -> None:
    """One VPC: a subnet with a NAT gateway, or in ECR's case one with endpoints and no way out."""
    answers = world.person.bundle.answers
    subnets = answers["approach"]["subnets"]
    vpc = world.do(("ec2", "create_vpc", {"CidrBlock": "10.0.0.0/16"}))[0]["Vpc"]["VpcId"]
    address = world.do(("ec2", "allocate_address", {"Domain": "vpc"}))[0]["AllocationId"]
    made = world.do(
        *[("ec2", "create_subnet", {"VpcId": vpc, "CidrBlock": f"10.0.{n}.0/24"}) for n in range(len(subnets))],
        ("ec2", "create_security_group", {"VpcId": vpc, "GroupName": "tasks", "Description": "tasks"}),
        ("ec2", "describe_route_tables", {"Filters": [{"Name": "vpc-id", "Values": [vpc]}]}),
        ("ec2", "create_nat_gateway", {"SubnetId": "<0.Subnet.SubnetId>", "AllocationId": address}),
    )
    table = made[-2]["RouteTables"][0]["RouteTableId"]
    gateway = made[-1]["NatGateway"]["NatGatewayId"]
    world.made |= {"vpc": vpc, "table": table, "group": made[-3]["GroupId"]}
    if answers["approach"]["image"]["host"] == "ecr":
        services = ("ecr.api", "ecr.dkr", "s3", "logs", "ssm")
        of = f"com.amazonaws.{answers['environment']['region']}"
        ends: list[Call] = [
            ("ec2", "create_vpc_endpoint", {"VpcId": vpc, "ServiceName": f"{of}.{one}", "VpcEndpointType": "Interface"})
            for one in services
        ]
        world.made["endpoint"] = world.do(*ends)[0]["VpcEndpoint"]["VpcEndpointId"]
    else:
        way = {"RouteTableId": table, "DestinationCidrBlock": ANYWHERE, "NatGatewayId": gateway}
        world.do(("ec2", "create_route", way))
    ids = [one["Subnet"]["SubnetId"] for one in made[: len(subnets)]]
    _rewrite(world.person.bundle.folder, dict(zip(subnets, ids, strict=True)))
    _rewrite(world.person.bundle.folder, {answers["approach"]["securityGroups"][0]: world.made["group"]})


def _rewrite(folder: Path, texts: dict[str, str]) -> None:
    """The ids that moto has chosen, as if the person had typed these."""
    for file in folder.rglob("*"):
        if file.is_file() and file.suffix != ".zip":
            text = file.read_text("utf-8")
            file.write_text(re.sub("|".join(map(re.escape, texts)), lambda match: texts[match[0]], text), "utf-8")


def _airflow(world: World) -> None:
    """What is there some minutes after the last step."""
    environment = world.person.account.mwaa.environment
    answers = world.person.bundle.answers["environment"]
    environment |= {
        "LastUpdate": {"Status": "SUCCESS", "CreatedAt": time.time() - 60},
        "ExecutionRoleArn": answers["executionRole"],
        "SourceBucketArn": f"arn:aws:s3:::{answers['bucket']}",
    }
    files = world.person.bundle.dag_files()
    world.person.account.mwaa.dags = {f"openmetadata_{file.stem}": {"is_paused": True} for file in files}
    groups = [f"airflow-{world.name}-{one}" for one in ("Scheduler", "Worker", "DAGProcessing")]
    world.do(*[("logs", "create_log_group", {"logGroupName": group}) for group in groups])
    for component in ("Scheduler", "Worker"):
        world.log(component, "requirements_install_ip-10-0-0-1", INSTALLED)
    world.log("DAGProcessing", "scheduler_1", ["Processing /usr/local/airflow/dags/openmetadata"])


def _registry(world: World) -> None:
    image = world.person.bundle.answers["approach"].get("image", {})
    if image.get("host") == "ecr":
        tag = world.person.bundle.server
        put = {"repositoryName": image["repository"], "imageTag": tag, "imageManifest": MANIFEST}
        world.do(("ecr", "put_image", put))


def set_token(world: World, value: str) -> None:
    asked = world.person.bundle.answers["openmetadata"]
    name = asked["token"]["secret"]
    if asked["secretStore"] == "secrets-manager":
        world.do(("secretsmanager", "put_secret_value", {"SecretId": name, "SecretString": value}))
    else:
        world.do(("ssm", "put_parameter", {"Name": name, "Value": value, "Type": "SecureString", "Overwrite": True}))


@contextmanager
def deployed(bundle: Bundle, had: bool) -> Iterator[World]:
    with openmetadata_api(bundle.server) as server, walking(bundle, had) as person:
        world = World(person, server)
        _rewrite(person.bundle.folder, {bundle.answers["openmetadata"]["url"]: server.url})
        if bundle.approach == "ecs":
            _network(world)
        copy = Bundle(person.bundle.folder)
        world.person = dataclasses.replace(person, bundle=copy, runbook=runbook(copy.folder))
        require_none(world.person.do(world.person.runbook.steps).failed)
        _airflow(world)
        _registry(world)
        set_token(world, server.token)
        yield world
