"""What can be wrong in an account, each with the one check that has to say so and the words of its cause."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from verify.world import World, set_token


@dataclass(frozen=True)
class Fault:
    name: str
    says: str
    """A pattern of the whole line that has to come, and that no other fault brings."""
    plant: Callable[[World], object]


def _environment(**changes: object) -> Callable[[World], object]:
    return lambda world: world.person.account.mwaa.environment.update(changes)


def _option_lost(world: World) -> None:
    world.person.account.mwaa.environment["AirflowConfigurationOptions"] = {"core.default_timezone": "utc"}


def _pip_failed(world: World) -> None:
    lines = [
        "Collecting openmetadata-ingestion[snowflake]~=1.12.0",
        "ERROR: Could not find a version that satisfies the requirement openmetadata-ingestion",
        "ERROR: No matching distribution found for openmetadata-ingestion",
    ]
    world.log("Scheduler", "requirements_install_ip-10-0-0-2", lines)


def _pip_ended(world: World) -> None:
    world.log("Worker", "requirements_install_ip-10-0-0-2", ["Collecting openmetadata-ingestion"])


def _pip_complains(world: World) -> None:
    """No fault: pip says this of packages it leaves alone, and goes on to the end."""
    lines = [
        "Collecting openmetadata-ingestion",
        "ERROR: pip's dependency resolver does not currently take into account all the packages that are installed.",
        "redshift-connector 2.1.13 requires lxml<6, but you have lxml 6.1.0 which is incompatible.",
        "Successfully installed openmetadata-ingestion-1.12.14.2",
    ]
    world.log("Scheduler", "requirements_install_ip-10-0-0-3", lines)


def _import_error(world: World) -> None:
    file = world.person.bundle.dag_files()[0].name
    said = f"Failed to import: /usr/local/airflow/dags/openmetadata/{file}\nTraceback\nModuleNotFoundError: metadata"
    world.log("DAGProcessing", "scheduler_2", [said])


def _other_dag(world: World) -> None:
    file = world.person.bundle.dag_files()[0]
    key = f"dags/openmetadata/{file.name}"
    bucket = world.person.account.bucket
    world.do(("s3", "put_object", {"Bucket": bucket, "Key": key, "Body": "# of somebody else\n"}))


def _newer_requirements(world: World) -> None:
    bucket, key = world.person.account.bucket, "requirements.txt"
    world.do(("s3", "put_object", {"Bucket": bucket, "Key": key, "Body": "humanize==4.9.0\n"}))


def _empty_plugins(world: World) -> None:
    bucket, key = world.person.account.bucket, "plugins.zip"
    put = world.do(("s3", "put_object", {"Bucket": bucket, "Key": key, "Body": "PK\5\6" + "\0" * 18}))[0]
    world.person.account.mwaa.environment["PluginsS3ObjectVersion"] = put["VersionId"]


def _no_dag(world: World) -> None:
    world.person.account.mwaa.dags.popitem()


def _secret_deleted(world: World) -> None:
    """Of the token: another one needs the value that a run reads."""
    name = world.person.bundle.answers["openmetadata"]["token"]["secret"]
    world.do(("secretsmanager", "delete_secret", {"SecretId": name, "RecoveryWindowInDays": 7}))


def _parameter_gone(world: World) -> None:
    name = world.person.bundle.answers["openmetadata"]["token"]["secret"]
    world.do(("ssm", "delete_parameter", {"Name": name}))


def _rights_lost(world: World) -> None:
    role = world.person.bundle.answers["environment"]["executionRole"].rpartition("/")[2]
    world.do(("iam", "delete_role_policy", {"RoleName": role, "PolicyName": "openmetadata-ingestion"}))


def _task_rights_changed(world: World) -> None:
    role = world.person.bundle.answers["approach"]["taskRole"]
    text = '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*"}}'
    put = {"RoleName": role, "PolicyName": "openmetadata-ingestion-task", "PolicyDocument": text}
    world.do(("iam", "put_role_policy", put))


def _other_image(world: World) -> None:
    asked = world.person.bundle.answers["approach"]
    found = world.do(("ecs", "describe_task_definition", {"taskDefinition": asked["family"]}))[0]["taskDefinition"]
    keys = ("family", "networkMode", "cpu", "memory", "executionRoleArn", "taskRoleArn", "containerDefinitions")
    again = {key: found[key] for key in keys}
    again["containerDefinitions"][0]["image"] = "openmetadata/ingestion-base:1.0.0"
    world.do(("ecs", "register_task_definition", {**again, "requiresCompatibilities": ["FARGATE"]}))


def _no_log_group(world: World) -> None:
    group = world.person.bundle.answers["approach"]["logGroup"]
    world.do(("logs", "delete_log_group", {"logGroupName": group}))


def _no_cluster(world: World) -> None:
    world.do(("ecs", "delete_cluster", {"cluster": world.person.bundle.answers["approach"]["cluster"]}))


def _no_nat(world: World) -> None:
    route = {"RouteTableId": world.made["table"], "DestinationCidrBlock": "0.0.0.0/0"}
    gateway, _, _ = world.do(
        ("ec2", "create_internet_gateway", {}),
        (
            "ec2",
            "attach_internet_gateway",
            {"InternetGatewayId": "<0.InternetGateway.InternetGatewayId>", "VpcId": world.made["vpc"]},
        ),
        ("ec2", "delete_route", route),
    )
    world.do(("ec2", "create_route", {**route, "GatewayId": gateway["InternetGateway"]["InternetGatewayId"]}))


def _no_endpoint(world: World) -> None:
    world.do(("ec2", "delete_vpc_endpoints", {"VpcEndpointIds": [world.made["endpoint"]]}))


def _other_vpc(world: World) -> None:
    made = world.do(
        ("ec2", "create_vpc", {"CidrBlock": "10.9.0.0/16"}),
        ("ec2", "create_security_group", {"VpcId": "<0.Vpc.VpcId>", "GroupName": "other", "Description": "other"}),
    )
    _in_script(world, world.made["group"], made[1]["GroupId"])


def _in_script(world: World, text: str, other: str) -> None:
    file = world.person.bundle.folder / "verify.sh"
    file.write_text(file.read_text("utf-8").replace(text, other), "utf-8")


def _no_image(world: World) -> None:
    image = world.person.bundle.answers["approach"]["image"]["repository"]
    gone = {"repositoryName": image, "imageIds": [{"imageTag": world.person.bundle.server}]}
    world.do(("ecr", "batch_delete_image", gone))


def _token_refused(world: World) -> None:
    set_token(world, "eyJ.of.another-server")


def _no_token(world: World) -> None:
    set_token(world, '"quoted token"')


def _other_server(world: World) -> None:
    world.server.api.server = "1.3.0"


PIP_COMPLAINS = Fault("pip complains and installs", "", _pip_complains)
SUBNET = r"Way out of subnet-\w+"
UPDATE_FAILED = _environment(
    Status="UPDATE_FAILED", LastUpdate={"Status": "FAILED", "CreatedAt": 0, "Error": {"ErrorMessage": "no such object"}}
)
UPDATED_BUT_FAILED = _environment(LastUpdate={"Status": "FAILED", "CreatedAt": 0, "Error": {"ErrorMessage": "rolled"}})
_OTHER = r"DAG files: .*\.py is not the bundle's"

ROUNDS: dict[str, list[list[Fault]]] = {
    "python": [
        [PIP_COMPLAINS],
        [
            Fault("pip failed", r"Install on schedulers: pip found no such package: .*No matching", _pip_failed),
            Fault("pip ended", r"Install on workers: pip failed: .*9 minutes", _pip_ended),
            Fault("secret deleted", r"Secret \S+: it is marked for deletion", _secret_deleted),
            Fault("update failed", r"Environment \S+: it is UPDATE_FAILED .*no such object", UPDATE_FAILED),
        ],
        [
            Fault("newer requirements", r"requirements\.txt: the environment takes version", _newer_requirements),
            Fault("release", r"Made for it: its Airflow version is 2\.9\.2", _environment(AirflowVersion="2.9.2")),
            Fault("other DAG", _OTHER, _other_dag),
            Fault("import error", r"Imports: \w+\.py cannot be imported: ModuleNotFoundError", _import_error),
            Fault("DAG missing", r"DAG openmetadata_\w+: Airflow does not have it", _no_dag),
            Fault("rights lost", r"Policy openmetadata-ingestion: the role \S+ has no policy", _rights_lost),
            Fault("server of another line", r"Server: it is OpenMetadata 1\.3\.0", _other_server),
        ],
    ],
    "ecs stack": [
        [
            Fault("other image", r"Task definition \S+: image is openmetadata/ingestion-base:1\.0\.0", _other_image),
            Fault("no NAT", rf"{SUBNET}: its way out is igw-\w+, and the task has no public IP", _no_nat),
            Fault("other VPC", r"Network: subnets and security groups are not of one VPC", _other_vpc),
            Fault("log group gone", r"Log group \S+: there is none", _no_log_group),
            Fault("task role", r"Policy openmetadata-ingestion-task: in the role \S+ it is not", _task_rights_changed),
            Fault("token refused", r"Token: the server refuses it \(401\)", _token_refused),
        ],
    ],
    "ecs china": [
        [
            Fault("no endpoint", rf"{SUBNET}: it has no way out and no endpoint for ecr\.api", _no_endpoint),
            Fault("image gone", r"Image: there is no \S+ in ECR", _no_image),
            Fault("cluster gone", r"Cluster \S+: it is ", _no_cluster),
            Fault("parameter gone", r"Parameter \S+: there is none of this name", _parameter_gone),
        ],
    ],
    "ecs awkward names stack": [],
    "virtualenv plugin": [
        [
            Fault("updated but failed", r"Environment \S+: it is AVAILABLE and .*rolled", UPDATED_BUT_FAILED),
            Fault("plugin lost", r"plugins\.zip: .* has not virtual_python_plugin\.py", _empty_plugins),
            Fault("no token", r"Token: what the secret holds is no token", _no_token),
            Fault("option lost", r"Option of the plugin: core\.lazy_load_plugins is not set", _option_lost),
        ]
    ],
}
"""By the case; what one round plants stays in the next, so each is told beside those before it."""


def told(fault: Fault, line: str) -> bool:
    return bool(fault.says) and re.match(fault.says, line) is not None
