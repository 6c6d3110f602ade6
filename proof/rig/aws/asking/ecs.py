"""ECS: tasks and their definitions. RunTask passes roles, and IAM is asked about each (facts: MWAA, §8)."""

from rig.aws.asking.asked import Asked
from rig.aws.ecs import Named, cluster_arn, roles_passed
from rig.aws.partition import arn
from rig.aws.request import Request

PASSED_TO = "ecs-tasks.amazonaws.com"
"""In every partition."""


def pass_role(role_arn: str) -> Asked:
    return Asked("iam:PassRole", (role_arn,), {"iam:PassedToService": (PASSED_TO,)})


def _definition_arn(request: Request, named: Named) -> str:
    """With its revision; where there is no such task definition, what was named is what is asked about."""
    if named.definition:
        return str(named.definition["taskDefinitionArn"])
    name = str(request.parameters.get("taskDefinition", ""))
    return name if name.startswith("arn:") else arn("ecs", request.region, f"task-definition/{name}")


def _run_task(request: Request, named: Named) -> list[Asked]:
    asked = request.parameters
    tags = {one["key"]: one.get("value", "") for one in asked.get("tags", [])}
    providers = tuple(one.get("capacityProvider", "") for one in asked.get("capacityProviderStrategy", []))
    context: dict[str, tuple[str, ...]] = {
        "ecs:cluster": (named.cluster_arn,),
        "ecs:enable-execute-command": (str(asked.get("enableExecuteCommand", False)).lower(),),
        **({"ecs:capacity-provider": providers} if providers else {}),
        **({"aws:TagKeys": tuple(tags)} if tags else {}),
        **{f"aws:RequestTag/{key}": (value,) for key, value in tags.items()},
    }
    questions = [Asked("ecs:RunTask", (_definition_arn(request, named),), context)]
    if tags or asked.get("propagateTags"):
        task = named.cluster_arn.replace(":cluster/", ":task/") + "/the-one-to-be"
        questions.append(Asked("ecs:TagResource", (task,), {"ecs:CreateAction": ("RunTask",)}))
    return questions + [pass_role(role) for role in roles_passed(asked, named.definition or {})]


def _tasks(request: Request, named: Named) -> list[Asked]:
    names = request.parameters.get("tasks") or [request.parameters.get("task", "")]
    prefix = named.cluster_arn.replace(":cluster/", ":task/")
    arns = tuple(name if name.startswith("arn:") else f"{prefix}/{name}" for name in names)
    return [Asked(f"ecs:{request.operation}", arns, {"ecs:cluster": (named.cluster_arn,)})]


def ecs_asks(request: Request, named: Named) -> list[Asked] | None:
    """None for what has no mapping."""
    if request.operation == "RunTask":
        return _run_task(request, named)
    if request.operation in ("DescribeTasks", "StopTask"):
        return _tasks(request, named)
    if request.operation == "ListTasks":
        return [Asked("ecs:ListTasks", context={"ecs:cluster": (named.cluster_arn,)})]
    if request.operation == "DescribeTaskDefinition":
        return [Asked("ecs:DescribeTaskDefinition")]
    if request.operation == "DescribeClusters":
        names = request.parameters.get("clusters") or ["default"]
        return [Asked("ecs:DescribeClusters", tuple(cluster_arn(name, request.region) for name in names))]
    return None
