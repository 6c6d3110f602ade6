"""What IAM is asked about a request, whichever its service."""

from rig.aws.asking.asked import Asked
from rig.aws.asking.ecs import ecs_asks
from rig.aws.asking.logs import logs_asks
from rig.aws.asking.s3 import s3_asks
from rig.aws.asking.stores import secretsmanager_asks, ssm_asks
from rig.aws.client import Client
from rig.aws.ecs import look_up
from rig.aws.request import Request


def asked_of(request: Request, admin: Client) -> list[Asked] | None:
    """None where there is no mapping; nothing in the list where everybody may (sts:GetCallerIdentity)."""
    if request.service == "ecs":
        return ecs_asks(request, look_up(admin, request))
    if request.service == "secretsmanager":
        return secretsmanager_asks(request, admin)
    by_service = {"logs": logs_asks, "ssm": ssm_asks, "s3": s3_asks}
    if request.service in by_service:
        return by_service[request.service](request)
    return [] if (request.service, request.operation) == ("sts", "GetCallerIdentity") else None
