"""CloudWatch Logs: streams, and groups."""

from rig.aws.asking.asked import Asked
from rig.aws.partition import arn
from rig.aws.request import Request

OF_STREAMS = ("CreateLogStream", "DeleteLogStream", "GetLogEvents", "PutLogEvents")
OF_GROUPS = ("CreateLogGroup", "DescribeLogStreams", "FilterLogEvents", "PutRetentionPolicy")
OF_ALL = ("DescribeLogGroups",)


def logs_asks(request: Request) -> list[Asked] | None:
    """None for what has no mapping."""
    asked, action = request.parameters, f"logs:{request.operation}"
    named = str(asked.get("logGroupName") or asked.get("logGroupIdentifier", ""))
    group = named if named.startswith("arn:") else arn("logs", request.region, f"log-group:{named}")
    if request.operation in OF_STREAMS:
        return [Asked(action, (f"{group}:log-stream:{asked.get('logStreamName', '')}",))]
    if request.operation in OF_GROUPS:
        return [Asked(action, (group,))]
    return [Asked(action)] if request.operation in OF_ALL else None
