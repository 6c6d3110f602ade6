"""What the task execution role is asked for when an image is pulled from ECR."""

import re

from rig.aws.asking.asked import Asked
from rig.aws.partition import partition_of

REGISTRY = re.compile(
    r"(?P<account>\d{12})\.dkr\.ecr\.(?P<region>[a-z0-9-]+)\.amazonaws\.com(\.cn)?/(?P<repository>[^:@]+)"
)
OF_REPOSITORIES = ("BatchCheckLayerAvailability", "GetDownloadUrlForLayer", "BatchGetImage")


def pull_asks(image: str) -> list[Asked]:
    """Nothing for an image that isn't in ECR. The four actions are those of AWS's own policy for this role."""
    found = REGISTRY.match(image)
    if not found:
        return []
    region = found["region"]
    repository = f"arn:{partition_of(region)}:ecr:{region}:{found['account']}:repository/{found['repository']}"
    return [
        Asked("ecr:GetAuthorizationToken"),
        *(Asked(f"ecr:{action}", (repository,)) for action in OF_REPOSITORIES),
    ]
