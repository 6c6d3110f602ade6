"""The ECS side of a bundle made real in an account: its stack, or what its runbook makes of its files."""

import json
from dataclasses import dataclass
from typing import Any

from bundles.bundle import Bundle
from outcome import Failed
from rig.aws.aws import Aws
from rig.aws.partition import GLOBAL, partition_of

IAM, CLOUDFORMATION = "2010-05-08", "2010-05-15"
STACK = "openmetadata-ingestion"
KINDS = {"taskRole": "task-role-policy", "taskExecutionRole": "task-execution-role-policy"}
"""The roles of the answers, and the documents that say what they may do."""
TASKS_TRUST = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [
            {"Effect": "Allow", "Principal": {"Service": "ecs-tasks.amazonaws.com"}, "Action": "sts:AssumeRole"}
        ],
    }
)
"""Of a role that somebody else made."""


@dataclass(frozen=True)
class EcsSide:
    """What was made, by ARN; the roles with the policies they now have."""

    mwaa_role: str
    task_role: str
    execution_role: str
    definitions: tuple[str, ...]


class _Maker:
    def __init__(self, aws: Aws, bundle: Bundle) -> None:
        self._bundle = bundle
        self._answers = bundle.answers
        region = self._answers["environment"]["region"]
        self._client = aws.client(aws.admin, region)
        self._iam_client = aws.client(aws.admin, GLOBAL[partition_of(region)])
        self._approach: dict[str, Any] = self._answers["approach"]

    def iam(self, action: str, **parameters: str) -> Any:
        return self._iam_client.query("iam", IAM, action, parameters)

    def _document(self, name: str) -> str:
        return (self._bundle.folder / "iam" / f"{name}.json").read_text("utf-8")

    def role(self, name: str, trust: str, path: str = "/") -> str:
        told = self.iam("CreateRole", RoleName=name, AssumeRolePolicyDocument=trust, Path=path)
        return str(told.findtext(".//{*}Arn"))

    def existing_roles(self) -> str:
        """Those that are there before: MWAA's, and what the answers name by an ARN. MWAA's is returned."""
        for kind in KINDS:
            if self._approach[kind].startswith("arn:"):
                self._existing(self._approach[kind], TASKS_TRUST)
        mwaa = self._answers["environment"]["executionRole"]
        self._existing(mwaa, self._document("mwaa-trust-policy"))
        return str(mwaa)

    def _existing(self, arn: str, trust: str) -> None:
        path, _, name = arn.partition(":role")[2].rpartition("/")
        self.role(name, trust, f"{path}/")

    def cluster(self) -> None:
        self._client.json("ecs", "CreateCluster", {"clusterName": self._approach["cluster"]})

    def stack(self) -> None:
        template = (self._bundle.folder / "ecs" / "cloudformation.yaml").read_text("utf-8")
        asked = {"StackName": STACK, "TemplateBody": template, "Capabilities.member.1": "CAPABILITY_NAMED_IAM"}
        self._client.query("cloudformation", CLOUDFORMATION, "CreateStack", asked)
        told = self._client.query("cloudformation", CLOUDFORMATION, "DescribeStacks", {"StackName": STACK})
        status = told.findtext(".//{*}StackStatus")
        if status != "CREATE_COMPLETE":
            raise Failed(f"the stack is {status}: {told.findtext('.//{*}StackStatusReason')}")

    def files(self, mwaa_role: str) -> None:
        self._client.json("logs", "CreateLogGroup", {"logGroupName": self._approach["logGroup"]})
        for kind, document in KINDS.items():
            role = self._approach[kind]
            if not role.startswith("arn:"):
                self.role(role, self._document("ecs-tasks-trust-policy"))
            self.grant(role.rpartition("/")[2], self._document(document))
        self.grant(mwaa_role.rpartition("/")[2], self._document("mwaa-execution-role-policy"))
        for file in sorted((self._bundle.folder / "ecs").glob("task-definition*.json")):
            self._client.json("ecs", "RegisterTaskDefinition", json.loads(file.read_text("utf-8")))

    def grant(self, role: str, document: str) -> None:
        self.iam("PutRolePolicy", RoleName=role, PolicyName=STACK, PolicyDocument=document)

    def made(self, mwaa_role: str) -> EcsSide:
        found = self._client.json("ecs", "ListTaskDefinitions", {})["taskDefinitionArns"]
        roles = {
            kind: self.iam("GetRole", RoleName=self._approach[kind].rpartition("/")[2]).findtext(".//{*}Arn")
            for kind in KINDS
        }
        return EcsSide(mwaa_role, roles["taskRole"], roles["taskExecutionRole"], tuple(found))


def make_ecs_side(aws: Aws, bundle: Bundle) -> EcsSide:
    """As the administrator. Refuses (`Refused`, `Failed`) what AWS refuses."""
    maker = _Maker(aws, bundle)
    mwaa_role = maker.existing_roles()
    stacked = (bundle.folder / "ecs" / "cloudformation.yaml").is_file()
    if bundle.answers["approach"]["existingCluster"] or not stacked:
        maker.cluster()
    if stacked:
        maker.stack()
    else:
        maker.files(mwaa_role)
    return maker.made(mwaa_role)
